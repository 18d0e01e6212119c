import { describe, expect, test } from "vitest";
import { appraisalModel } from "@/catalogue/appraisal-model";
import type { Inputs13 } from "@/domain/cmmi/inputs";
import { at12, fi, li, ni, ny, pi } from "../cmmi/inputs";
import { good, rate } from "./sections";

/** Every practice of SM's goals with the same inputs at two instances. */
const throughout = (inputs: object, goals: readonly string[], ruleset: "1.2" | "1.3" = "1.3") =>
  Object.fromEntries(
    (appraisalModel(ruleset).areas.find(({ id }) => id === "SM")?.goals ?? [])
      .filter(({ code }) => goals.includes(code))
      .flatMap(({ practices }) => practices.map((id) => [id, { instances: { A: inputs, B: inputs } }])),
  );
const judged = (...goals: string[]) => Object.fromEntries(goals.map((code) => [`SM:${code}`, good]));
const specific = ["ESG 1", "ESG 2"];
const upTo3 = [...specific, "GG 2", "GG 3"];

test("the documented example gives the documented result", () =>
  expect(rate({ target: 3, goals: { "SM:ESG 1": good } })).toEqual({
    practices: { "SM:ESP 1.1": { instances: { A: "FI" }, allowed: ["FI"], value: "FI" } },
    goals: { "SM:ESG 1": "NR", "SM:ESG 2": "NR", "SM:GG 2": "NR", "SM:GG 3": "NR" },
    areas: { SM: { rating: "NR", capabilityLevel: "NR" } },
  }));

describe("practices", () => {
  test.each<[string, Record<string, Inputs13>, object, string[], string]>([
    ["without a choice the worst allowed", { A: fi, B: pi }, {}, ["LI", "PI"], "PI"],
    [
      "a choice with its reason",
      { A: fi, B: pi },
      { chosen: "LI", reason: "B is small" },
      ["LI", "PI"],
      "LI",
    ],
    ["the worst, chosen without a reason", { A: fi, B: pi }, { chosen: "PI" }, ["LI", "PI"], "PI"],
    ["nothing better than the best instance", { A: ni, B: pi }, {}, ["PI", "NI"], "NI"],
    ["all of LI, PI, NI where LI is the best", { A: ni, B: li }, {}, ["LI", "PI", "NI"], "NI"],
    ["those not yet there left out", { A: ny, B: li, C: fi }, {}, ["LI"], "LI"],
    ["NY where all are", { A: ny, B: ny }, {}, ["NY"], "NY"],
  ])("%s", (_, instances, said, allowed, value) => {
    const { practices } = rate({ practices: { "SM:ESP 1.1": { instances, ...said } } });
    expect(practices["SM:ESP 1.1"]).toMatchObject({ allowed, value });
  });

  test("rule set 1.2 reads its own fields", () => {
    const instances = {
      A: at12({ direct: true, affirmation: true }),
      B: at12({ direct: true, indirect: true, weaknesses: 1 }),
      C: at12({ affirmation: true, weaknesses: 1 }),
    };
    expect(rate({ ruleset: "1.2", practices: { "SM:GP 2.1": { instances } } }).practices).toEqual({
      "SM:GP 2.1": { instances: { A: "FI", B: "LI", C: "PI" }, allowed: ["LI", "PI"], value: "PI" },
    });
  });
});

describe("goals and areas", () => {
  test.each<[string, object, object]>([
    ["all goals satisfied", {}, { rating: "S", capabilityLevel: 3 }],
    ["GG 3 not covered", { goals: judged(...specific, "GG 2") }, { rating: "NR", capabilityLevel: 2 }],
    [
      "GG 3 not covered, at target 2",
      { goals: judged(...specific, "GG 2"), target: 2 },
      { rating: "S", capabilityLevel: 2 },
    ],
    ["GG 2 not covered", { goals: judged(...specific, "GG 3") }, { rating: "NR", capabilityLevel: 1 }],
    [
      "a specific goal not covered",
      { goals: judged("ESG 1", "GG 2", "GG 3") },
      { rating: "NR", capabilityLevel: "NR" },
    ],
    [
      "a practice at PI",
      { with: { "SM:ESP 2.1": { instances: { A: pi } } } },
      { rating: "U", capabilityLevel: 0 },
    ],
    [
      "a generic practice at PI",
      { with: { "SM:GP 3.1": { instances: { A: pi } } } },
      { rating: "U", capabilityLevel: 2 },
    ],
    [
      "harm by a weakness",
      {
        with: { "SM:ESP 2.1": { instances: { A: li } } },
        goals: { ...judged(...upTo3), "SM:ESG 2": { significantHarm: true, covered: true } },
      },
      { rating: "U", capabilityLevel: 0 },
    ],
  ])("%s", (_, { with: other, ...said }: { with?: object }, expected) => {
    const practices = { ...throughout(fi, upTo3), ...other };
    expect(rate({ practices, goals: judged(...upTo3), ...said }).areas.SM).toEqual(expected);
  });

  test("of 1.2's GG 4 and GG 5 those that it speaks of are rated", () => {
    const inputs = at12({ direct: true, affirmation: true });
    const all = [...upTo3, "GG 4", "GG 5"];
    const of = (...goals: string[]) =>
      rate({ ruleset: "1.2", practices: throughout(inputs, goals, "1.2"), goals: judged(...goals) });
    expect(Object.keys(of(...upTo3).goals)).toEqual(["SM:ESG 1", "SM:ESG 2", "SM:GG 2", "SM:GG 3"]);
    expect(of(...upTo3).areas).toEqual({ SM: { rating: "S", capabilityLevel: 3 } });
    expect(of(...all).areas).toEqual({ SM: { rating: "S", capabilityLevel: 5 } });
  });

  test("the areas that the ids name are in scope, SM where there is none", () => {
    expect(Object.keys(rate({ practices: {} }).areas)).toEqual(["SM"]);
    const both = rate({ practices: { "CM:SP 1.1": { instances: { A: fi } } }, goals: { "SAM:SG 1": good } });
    expect(Object.keys(both.areas)).toEqual(["CM", "SAM"]);
    expect(both.goals["CM:GG 3"]).toBe("NR");
  });
});
