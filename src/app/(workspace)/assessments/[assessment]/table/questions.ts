import type { QualityStop } from "@/domain/oism3/answer";
import { type Requirement, requirements } from "@/domain/oism3/capability";
import { type Field, requirementField } from "@/domain/oism3/field";

/** One column of the table. */
export type Question = { requirement: Requirement; field: Field; stops: readonly QualityStop[] };

/** What a level is derived from, in the order in which capability asks for it. */
export const questions: readonly Question[] = requirements.map((requirement) => ({
  requirement,
  field: requirementField(requirement),
  stops: requirement === "quality" ? ["yes", "no", "not-applicable", "unknown"] : ["yes", "no", "unknown"],
}));

/** What the next press answers: the stops in turn, then nothing again. */
export function nextStop({ stops }: Question, now: QualityStop | undefined): QualityStop | undefined {
  return now === undefined ? stops[0] : stops[stops.indexOf(now) + 1];
}

/** What a key answers where a cell has the focus: null takes the answer back, undefined is none of ours. */
export function stopOf(key: string, { stops }: Question): QualityStop | null | undefined {
  if (key === "Backspace" || key === "Delete") return null;
  return stops.find((stop) => keys[stop] === key.toLowerCase());
}

const keys: Readonly<Record<QualityStop, string>> = {
  yes: "y",
  no: "n",
  unknown: "u",
  "not-applicable": "a",
};
