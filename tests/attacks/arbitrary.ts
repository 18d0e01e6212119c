import fc from "fast-check";
import type { z } from "zod";
import { anyText } from "./hostile";

/** What exists and can be named, so that what is sent comes past the first look: ids by what they are of, and words. */
export type Known = { ids: ReadonlyMap<string, readonly string[]>; words: readonly string[] };
type Schema = z.core.$ZodTypes;
type Any = fc.Arbitrary<unknown>;

/** What a schema allows. `name` is the field's, which says what an id is of; `about` is tried where it does not. */
export function allowedBy(schema: z.core.$ZodType, known: Known, name: string, about: string): Any {
  const into = (one: z.core.$ZodType, under = name) => allowedBy(one, known, under, about);
  const { def } = (schema as Schema)._zod;
  switch (def.type) {
    case "string":
      return textFor(def, known, name, about);
    case "number":
      return fc.constantFrom(1, 1, 0, 2);
    case "boolean":
      return fc.boolean();
    case "literal":
      return fc.constantFrom(...def.values);
    case "enum":
      return fc.constantFrom(...Object.values(def.entries));
    case "array":
      return fc.array(into(def.element), { minLength: 1, maxLength: 3 });
    case "record":
      return fc.dictionary(fc.constantFrom(...known.words), into(def.valueType), { maxKeys: 3 });
    case "object":
      return fc.record(
        Object.fromEntries(Object.entries(def.shape).map(([key, of]) => [key, into(of, key)])),
      );
    case "union":
      return fc.oneof(...def.options.map((one) => into(one)));
    case "pipe":
      return into(def.in._zod.def.type === "transform" ? def.out : def.in);
    case "lazy":
      return into(def.getter());
    case "nullable":
      return fc.option(into(def.innerType), { freq: 4 });
    case "null":
      return fc.constant(null);
    case "optional":
    case "default":
    case "catch":
      return fc.option(into(def.innerType), { nil: undefined, freq: 4 });
    default:
      return fc.constantFrom(...known.words);
  }
}

/** Every field that a schema speaks of, however deep: forms are flat. */
export function fieldsOf(schema: z.core.$ZodType, found = new Map<string, z.core.$ZodType>()) {
  const { def } = (schema as Schema)._zod;
  if (def.type === "object")
    for (const [name, field] of Object.entries(def.shape)) {
      if (!found.has(name)) fieldsOf(field, found.set(name, field));
    }
  for (const inner of insides(def)) fieldsOf(inner, found);
  return found;
}

/** What no schema allows, in the place of anything. */
export const anything: Any = fc.oneof(
  fc.constantFrom<unknown>(...anyText, null, true, [], {}, -1, 0.5, 2 ** 31, 2 ** 53),
  fc.string({ unit: "binary", maxLength: 60 }),
);

function insides(def: Schema["_zod"]["def"]): z.core.$ZodType[] {
  if (def.type === "pipe") return [def.in, def.out];
  if (def.type === "array") return [def.element];
  if (def.type === "record") return [def.valueType];
  if (def.type === "union") return [...def.options];
  return "innerType" in def && def.innerType ? [def.innerType] : [];
}

type Said = {
  format?: string;
  pattern?: RegExp | undefined;
  checks?: { _zod: { def: object } }[] | undefined;
};

function textFor(def: Said, known: Known, name: string, about: string): fc.Arbitrary<string> {
  const said: Said[] = [def, ...(def.checks ?? []).map(({ _zod }) => _zod.def)];
  const format = said.find((one) => one.format !== undefined)?.format;
  const pattern = said.find((one) => one.pattern !== undefined)?.pattern;
  if (format === "uuid") return idFor(known, name, about);
  if (format === "date") return fc.constantFrom("2026-01-01", "2026-12-31", "1900-01-01", "9999-12-31");
  if (name === "email") return fc.constantFrom("ada@example.org", "bob@example.org");
  if (pattern !== undefined) return fc.stringMatching(pattern);
  const named = byName[name] ?? idsOf(known, name);
  return fc.constantFrom(...(named.length > 0 ? named : known.words));
}

/** What fields of a name mostly hold. */
const byName: Readonly<Record<string, readonly string[]>> = {
  ...{
    process: ["GP-1", "GP-2"],
    area: ["SM", "SM", "CM"],
    practice: ["ESP 1.1", "GP 2.1"],
    goal: ["ESG 1", "GG 2"],
  },
  ...{
    timeZone: ["Europe/Zurich", "UTC"],
    subject: ["operation", "load"],
    url: ["https://intranet.example/a"],
  },
  ...{ profile: ["baseline"], from: ["baseline"], field: ["operated", "note", "metrics.load"] },
};

/** An id of what the field is named after, else of what the door is about, else a fresh one. */
function idFor(known: Known, name: string, about: string): fc.Arbitrary<string> {
  if (name === "key" || name === "change" || name === "linkId" || name === "message") return fc.uuid();
  const named = idsOf(known, name);
  const near = [...known.ids].flatMap(([table, ids]) =>
    about.includes(table.split("_")[0] ?? "") ? ids : [],
  );
  const pool = named.length > 0 ? named : near;
  return pool.length === 0
    ? fc.uuid()
    : fc.oneof({ weight: 9, arbitrary: fc.constantFrom(...pool) }, { weight: 1, arbitrary: fc.uuid() });
}

const idsOf = ({ ids }: Known, name: string): readonly string[] =>
  ids.get(synonyms[name] ?? name.replace(/Id$/, "")) ?? [];

const synonyms: Readonly<Record<string, string>> = {
  ...{ owner: "person", toId: "person", lead: "person", picked: "person", branch: "unit", parentId: "unit" },
  ...{
    into: "unit",
    from: "assessment",
    instanceId: "appraisal_instance",
    report: "report",
    file: "evidence_file",
  },
};
