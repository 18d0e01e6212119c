import { definitionParts, scopeReasons } from "@/domain/oism3/answer";
import type { Field, FieldValue } from "@/domain/oism3/field";
import { metricTypes } from "@/domain/oism3/model";
import { definitionNames, requirementNames, scopeReasonNames } from "./answers";

/** A field in words: "operated", "load", "unit of load". */
export function sayField(field: Field): string {
  const [group, type, part] = field.split(".");
  const metric = metricTypes.find((it) => it === type);
  const piece = definitionParts.find((it) => it === part);
  if (metric === undefined) return plain[group ?? ""] ?? field;
  const name = requirementNames[metric].toLowerCase();
  return piece === undefined ? name : `${definitionNames[piece].toLowerCase()} of ${name}`;
}

/** A value in words: "yes", "nothing", or the text itself in quotation marks. */
export function sayValue(field: Field, value: FieldValue | undefined): string {
  if (value === undefined) return "nothing";
  if (typeof value === "boolean") return value ? "in scope" : "not applicable";
  if (field === "scopeReason") return reasonName(value);
  const isStop = field.startsWith("metrics.") || field === "operated" || field === "documented";
  return isStop ? value.replace("-", " ") : `“${value}”`;
}

const reasonName = (value: string) => {
  const reason = scopeReasons.find((it) => it === value);
  return reason === undefined ? value : scopeReasonNames[reason].toLowerCase();
};

const plain: Readonly<Record<string, string>> = {
  applicable: "in scope",
  reason: "why it is not applicable",
  scopeReason: "reason for the scope",
  operated: "operated",
  documented: "documented",
  document: "where it is kept",
  plan: "plan to find out",
  note: "note",
};
