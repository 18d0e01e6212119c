import { type Answer, type DefinitionPart, definitionParts } from "./answer";
import type { Requirement } from "./capability";
import { type MetricType, metricTypes } from "./model";

/** The path of one question. An answer is saved field by field, so that two people on different fields do not conflict. */
export type Field = PlainField | `metrics.${MetricType}` | `definitions.${MetricType}.${DefinitionPart}`;

export type PlainField = Exclude<keyof Answer, "metrics" | "definitions">;

/** What a field holds: a switch true or false, a stop one of a few words, a name up to 200 characters, a text up to 4000. */
export type FieldKind = "switch" | "stop" | "quality-stop" | "scope-reason" | "name" | "text";

export type FieldValue = string | boolean;

/** Every field of an answer, in the order in which it is asked. */
export const answerFields: readonly { path: Field; kind: FieldKind }[] = [
  { path: "applicable", kind: "switch" },
  { path: "reason", kind: "text" },
  { path: "scopeReason", kind: "scope-reason" },
  { path: "operated", kind: "stop" },
  { path: "documented", kind: "stop" },
  { path: "document", kind: "text" },
  ...metricTypes.map((type) => ({ path: `metrics.${type}` as const, kind: metricKind(type) })),
  ...metricTypes.flatMap((type) =>
    definitionParts.map((part) => ({
      path: `definitions.${type}.${part}` as const,
      kind: definitionKind(part),
    })),
  ),
  { path: "plan", kind: "text" },
  { path: "note", kind: "text" },
];

/** What a field holds. */
export function fieldKind(field: Field): FieldKind {
  const kind = kinds.get(field);
  if (!kind) throw new Error(`There is no field ${field}`);
  return kind;
}

/** Whether a path from outside names a field. */
export function isField(path: string): path is Field {
  return kinds.has(path);
}

/** The value of one field; undefined where it is unanswered. */
export function readField(answer: Answer | undefined, field: Field): FieldValue | undefined {
  const place = placeOf(field);
  if (place.in === "metrics") return answer?.metrics?.[place.type];
  if (place.in === "definitions") return answer?.definitions?.[place.type]?.[place.part];
  return answer?.[place.field];
}

/**
 * The answer with one field changed, or cleared by undefined; a group that is left empty is dropped with it.
 * The value is one that parseField has let through.
 */
export function writeField(answer: Answer | undefined, field: Field, value: FieldValue | undefined): Answer {
  const place = placeOf(field);
  if (place.in === "answer") return changed(answer, place.field, value);
  if (place.in === "metrics")
    return changed(answer, "metrics", filled(changed(answer?.metrics, place.type, value)));
  const definition = filled(changed(answer?.definitions?.[place.type], place.part, value));
  return changed(answer, "definitions", filled(changed(answer?.definitions, place.type, definition)));
}

/** The field that answers a requirement. */
export function requirementField(requirement: Requirement): Field {
  if (requirement === "operation") return "operated";
  if (requirement === "documentation") return "documented";
  return `metrics.${requirement}`;
}

const kinds: ReadonlyMap<string, FieldKind> = new Map(answerFields.map(({ path, kind }) => [path, kind]));

function metricKind(type: MetricType): FieldKind {
  return type === "quality" ? "quality-stop" : "stop";
}

function definitionKind(part: DefinitionPart): FieldKind {
  return part === "name" || part === "frequency" || part === "unit" ? "name" : "text";
}

type Place =
  | { in: "answer"; field: PlainField }
  | { in: "metrics"; type: MetricType }
  | { in: "definitions"; type: MetricType; part: DefinitionPart };

function placeOf(field: Field): Place {
  const [group, type, part] = field.split(".");
  const metric = metricTypes.find((t) => t === type);
  const piece = definitionParts.find((p) => p === part);
  if (group === "metrics" && metric) return { in: group, type: metric };
  if (group === "definitions" && metric && piece) return { in: group, type: metric, part: piece };
  if (isPlain(field)) return { in: "answer", field };
  throw new Error(`There is no field ${field}`);
}

function isPlain(field: Field): field is PlainField {
  return kinds.has(field) && !field.includes(".");
}

function changed<T extends object, K extends keyof T>(record: T | undefined, key: K, value: unknown) {
  const { [key]: _, ...rest } = record ?? {};
  return value === undefined ? rest : { ...rest, [key]: value };
}

const filled = <T extends object>(record: T) => (Object.keys(record).length === 0 ? undefined : record);
