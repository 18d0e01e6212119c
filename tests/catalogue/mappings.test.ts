import { describe, expect, test } from "vitest";
import { appraisalModel } from "@/catalogue/appraisal-model";
import { iso20000Schema, iso27001Schema } from "@/catalogue/mapping-schema";
import { mappings } from "@/catalogue/mappings";
import { shippedOism3 } from "@/catalogue/o-ism3";
import { rulesets } from "@/domain/cmmi/model";

const areasOf = (ruleset: (typeof rulesets)[number]) => appraisalModel(ruleset).areas.map(({ id }) => id);
const twelve =
  appraisalModel("1.3").areas[0]?.goals.flatMap(({ level, contents }) => (level ? contents : [])) ?? [];
const generic = new Set(twelve.map(({ code }) => code));
const clauses = new Set(mappings.iso27001In2022.rows.map(({ clause }) => clause));
const processes = new Set(shippedOism3.processes.map(({ id }) => id));
const lost = (named: readonly string[], known: ReadonlySet<string>) => named.filter((one) => !known.has(one));

test("every table says where it is from, and the proposed ones are ours", () => {
  const by = (status: string) =>
    Object.entries(mappings).flatMap(([name, table]) => (table.status === status ? [name] : []));
  expect(by("seed")).toEqual(["iso20000", "iso27001In2005"]);
  expect(by("proposed")).toEqual(["iso27001Proposed", "smCrosswalk", "oism3Clauses"]);
  for (const { source } of Object.values(mappings)) expect(source.length).toBeGreaterThan(4);
});

test("the tables have the rows of the seed documents", () => {
  const counts = Object.fromEntries(
    Object.entries(mappings).map(([name, table]) => [name, table.rows.length]),
  );
  expect(counts).toMatchObject({
    iso20000: 32,
    iso20000Editions: 21,
    iso27001In2005: 18,
    iso27001History: 39,
    iso27001In2022: 41,
    smCrosswalk: 8,
    oism3Clauses: 45,
  });
});

describe("every code that a table names exists", () => {
  test.each(rulesets)("areas of %s", (ruleset) => {
    const known = new Set(areasOf(ruleset));
    const { rows } = mappings.iso20000;
    expect(
      lost(
        rows.flatMap(({ areas }) => areas[ruleset]),
        known,
      ),
    ).toEqual([]);
    expect(
      lost(
        rows.flatMap(({ closedBy, proposed }) => [...(closedBy ? [closedBy] : []), ...proposed]),
        known,
      ),
    ).toEqual([]);
  });

  test("generic practices", () => {
    const { iso20000, iso27001In2005, iso27001Proposed, practiceSupport } = mappings;
    const rows = [...iso20000.rows, ...iso27001In2005.rows, ...iso27001Proposed.rows];
    expect(generic.size).toBe(12);
    expect(
      lost(
        rows.flatMap(({ practices }) => practices),
        generic,
      ),
    ).toEqual([]);
    expect(
      lost(
        practiceSupport.rows.map(({ practice }) => practice),
        generic,
      ),
    ).toEqual([]);
  });

  test("clauses of ISO/IEC 27001:2022", () => {
    const { iso27001History, iso27001Proposed, oism3Clauses, smCrosswalk } = mappings;
    const named = [
      ...iso27001History.rows.flatMap(({ y2022 }) => y2022),
      ...iso27001Proposed.rows.map(({ clause }) => clause),
      ...[
        ...oism3Clauses.rows.map((row) => row.clauses),
        ...smCrosswalk.rows.map((row) => row.iso2022),
      ].flat(),
    ].filter((clause) => !clause.startsWith("A"));
    expect(
      lost(
        named.map((clause) => clause.split(" ")[0] ?? ""),
        clauses,
      ),
    ).toEqual([]);
  });

  test("processes of O-ISM3, each mapped once", () => {
    const { oism3Clauses, smCrosswalk } = mappings;
    expect(oism3Clauses.rows.map(({ process }) => process)).toEqual([...processes]);
    expect(
      lost(
        smCrosswalk.rows.flatMap((row) => row.processes.flatMap(({ ids }) => ids)),
        processes,
      ),
    ).toEqual([]);
  });

  test("practices of SM, each crossed once, and specific practices that support generic ones", () => {
    const { areas } = appraisalModel("1.3");
    const own =
      areas.find(({ id }) => id === "SM")?.goals.flatMap(({ level, contents }) => (level ? [] : contents)) ??
      [];
    expect(mappings.smCrosswalk.rows.map(({ practice }) => practice)).toEqual(own.map(({ code }) => code));
    const ids = new Set(areas.flatMap(({ goals }) => goals.flatMap(({ practices }) => practices)));
    const named = mappings.practiceSupport.rows.flatMap(({ area, specific }) =>
      specific.map((code) => `${area}:${code}`),
    );
    expect(lost(named, ids)).toEqual([]);
  });

  test("categories, areas and practices of the other frameworks", () => {
    const names = new Set(mappings.frameworkNames.rows.map(({ code }) => code));
    const { rows } = mappings.smCrosswalk;
    const named = rows.flatMap(({ nist, rmm, sse, cobit }) => [...nist, ...rmm, ...sse, ...cobit]);
    const plain = named.flatMap((code) => code.replace(/ \(.*/, "").split("-DSS")[0] ?? []);
    expect(lost(plain, names)).toEqual([]);
  });
});

test.each([
  [
    "a clause that is none",
    iso27001Schema,
    { ...mappings.iso27001In2005, rows: [{ clause: "four", title: "X", practices: [] }] },
  ],
  [
    "a practice that is none",
    iso27001Schema,
    { ...mappings.iso27001In2005, rows: [{ clause: "4", title: "X", practices: ["2.1"] }] },
  ],
  ["no rows", iso27001Schema, { ...mappings.iso27001In2005, rows: [] }],
  ["no source", iso27001Schema, { ...mappings.iso27001In2005, source: "" }],
  ["a status of its own", iso20000Schema, { ...mappings.iso20000, status: "official" }],
])("a table with %s is refused", (_, schema, table) => expect(schema.safeParse(table).success).toBe(false));
