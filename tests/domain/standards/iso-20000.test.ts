import { describe, expect, test } from "vitest";
import { appraisalModel } from "@/catalogue/appraisal-model";
import { mappings } from "@/catalogue/mappings";
import { rateAppraisal } from "@/domain/cmmi/rate";
import { countStates, rowsOf20000 } from "@/domain/standards/iso-20000";
import { practiceGrid } from "@/domain/standards/practice-grid";
import { nothingAppraised, type Standing, standingOf, tally } from "@/domain/standards/standing";
import { fi, type inputsFor, li, pi } from "../cmmi/inputs";

const table = mappings.iso20000.rows;
const model = appraisalModel("1.3");
type At = (typeof inputsFor)[keyof typeof inputsFor];

/** The areas with every practice as said, all goals covered. */
function appraised(areas: Record<string, At>, weaknesses: Standing["weaknesses"] = new Map()): Standing {
  const goals = model.areas.filter(({ id }) => areas[id] !== undefined).flatMap((area) => area.goals);
  const rating = rateAppraisal(
    { model, target: 3, areas: Object.fromEntries(Object.keys(areas).map((id) => [id, "in" as const])) },
    Object.fromEntries(
      goals.flatMap(({ practices }) =>
        practices.map((id) => [id, { instances: { A: areas[id.split(":")[0] ?? ""] ?? fi } }]),
      ),
    ),
    Object.fromEntries(goals.map(({ id }) => [id, { significantHarm: false, covered: true }])),
  );
  return standingOf(rating, weaknesses);
}

const row = (clause: string, standing: Standing, ruleset: "1.2" | "1.3" = "1.3") =>
  rowsOf20000(table, ruleset, standing).find((one) => one.clause === clause);

describe("clause 6.6, information security management", () => {
  test("is a gap until SM is in scope, then closed by it, then achieved", () => {
    expect(row("6.6", nothingAppraised)).toMatchObject({
      state: "gap",
      areas: [{ area: "SM", rating: null }],
    });
    expect(row("6.6", appraised({ CM: fi }))?.state).toBe("gap");
    expect(row("6.6", appraised({ SM: pi }))).toMatchObject({ state: "closed", areas: [{ rating: "U" }] });
    expect(row("6.6", appraised({ SM: li }))).toMatchObject({
      state: "achieved",
      areas: [{ area: "SM", rating: "S", capabilityLevel: 3 }],
    });
  });

  test("is the only gap", () =>
    expect(rowsOf20000(table, "1.3", nothingAppraised).filter(({ state }) => state === "gap")).toHaveLength(
      1,
    ));
});

describe("any other clause", () => {
  test.each<[string, string, Record<string, At>, string]>([
    ["a heading", "6", { SD: fi }, "header"],
    ["a heading with an area on it", "9", { CM: fi }, "header"],
    ["one that asks nothing of areas", "7.1", { SD: fi }, "not-applicable"],
    ["none of its areas in scope", "6.3", { SM: fi }, "not-in-scope"],
    ["some of its areas in scope", "6.3", { CAM: fi, CM: fi }, "open"],
    ["one of its areas unsatisfied", "6.3", { CAM: fi, CM: pi, SCON: fi }, "short"],
    ["all of its areas satisfied", "6.3", { CAM: fi, CM: li, SCON: fi }, "achieved"],
    ["the area that we propose for it", "9.1", { CM: fi }, "achieved"],
  ])("%s", (_, clause, areas, state) => expect(row(clause, appraised(areas))?.state).toBe(state));

  test("speaks the acronyms of its rule set", () => {
    const areas = (ruleset: "1.2" | "1.3") =>
      row("4.2", nothingAppraised, ruleset)?.areas.map(({ area }) => area);
    expect(areas("1.2")).toEqual(["PP", "PMC", "SD"]);
    expect(areas("1.3")).toEqual(["WP", "WMC", "SD"]);
  });
});

test("the counts leave headings and what asks nothing out", () => {
  expect(countStates(rowsOf20000(table, "1.3", nothingAppraised))).toEqual({ of: 21, achieved: 0, gaps: 1 });
  expect(countStates(rowsOf20000(table, "1.3", appraised({ SM: fi, CM: fi })))).toEqual({
    of: 21,
    achieved: 2,
    gaps: 0,
  });
});

describe("generic practices", () => {
  const standing = appraised({ SM: li, CM: pi }, new Map([["SM:GP 2.1", 3]]));

  test("are tallied over SM, the least value first", () => {
    expect(tally(standing, ["GP 2.1", "GP 2.4"])).toEqual({ weaknesses: 3, value: "LI" });
    expect(tally(standing, ["GP 2.1", "GP 9.9"]).value).toBeNull();
    expect(tally(standing, [])).toEqual({ weaknesses: 0, value: null });
    expect(tally(nothingAppraised, ["GP 2.1"])).toEqual({ weaknesses: 0, value: null });
  });

  test("stand in a grid over the areas in scope", () => {
    const grid = practiceGrid(["SM", "CAM", "CM"], ["GP 2.1", "GP 3.2"], standing);
    expect(grid.map(({ area, rating }) => [area, rating])).toEqual([
      ["SM", "S"],
      ["CM", "U"],
    ]);
    expect(grid[0]?.cells[0]).toEqual({
      practice: "GP 2.1",
      id: "SM:GP 2.1",
      value: "LI",
      weaknesses: 3,
    });
    expect(grid[1]?.cells.map(({ value }) => value)).toEqual(["PI", "PI"]);
  });
});
