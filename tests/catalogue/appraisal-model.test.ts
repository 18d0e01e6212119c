import { describe, expect, test } from "vitest";
import { appraisalModel } from "@/catalogue/appraisal-model";
import { partsOf, rulesets } from "@/domain/cmmi/model";

describe.each(rulesets)("what can be appraised by rule set %s", (ruleset) => {
  const { areas } = appraisalModel(ruleset);

  test("is SM and the 24 areas, each with every generic goal but GG 1", () => {
    expect(areas).toHaveLength(25);
    expect(areas.filter(({ official }) => !official).map(({ id }) => id)).toEqual(["SM"]);
    const generic = ruleset === "1.3" ? ["GG 2", "GG 3"] : ["GG 2", "GG 3", "GG 4", "GG 5"];
    for (const { goals } of areas)
      expect(goals.filter(({ type }) => type === "generic").map(({ code }) => code)).toEqual(generic);
  });

  test("has an id for every goal and practice that says its area, and each once", () => {
    const ids = areas.flatMap(({ id, goals }) =>
      goals.flatMap((goal) => [goal.id, ...goal.practices].map((one) => [id, one] as const)),
    );
    expect(new Set(ids.map(([, one]) => one)).size).toBe(ids.length);
    for (const [area, one] of ids) expect(partsOf(one).area).toBe(area);
  });

  test("gives the names of what it counts", () => {
    for (const { goals } of areas)
      for (const goal of goals) {
        expect(goal.contents.map(({ id }) => id)).toEqual(goal.practices);
        expect(goal.practices.length).toBeGreaterThan(0);
      }
  });

  test("lets SAM alone be not applicable, and SSD alone be left out freely", () => {
    expect(areas.filter((area) => area.mayBeNotApplicable).map(({ id }) => id)).toEqual(["SAM"]);
    expect(areas.filter((area) => area.addition).map(({ id }) => id)).toEqual(["SSD"]);
  });

  test("has eight practices of SM's own and our words for its twelve generic ones", () => {
    const sm = areas.find(({ id }) => id === "SM");
    const own = sm?.goals.filter(({ type }) => type === "specific").flatMap(({ contents }) => contents) ?? [];
    expect(own.map(({ code }) => code)).toEqual(
      ["1.1", "1.2", "1.3", "1.4", "1.5", "1.6", "2.1", "2.2"].map((number) => `ESP ${number}`),
    );
    const twelve = sm?.goals
      .filter(({ level }) => level === 2 || level === 3)
      .flatMap((goal) => goal.contents);
    expect(twelve?.map(({ statement }) => statement?.provenance)).toEqual(Array(12).fill("ours"));
  });
});

test("generic practices bear the names of their version", () => {
  const named = (ruleset: (typeof rulesets)[number]) =>
    appraisalModel(ruleset)
      .areas.find(({ id }) => id === "SM")
      ?.goals.flatMap(({ contents }) => contents)
      .find(({ code }) => code === "GP 2.6")?.name;
  expect([named("1.2"), named("1.3")]).toEqual(["Manage Configurations", "Control Work Products"]);
});
