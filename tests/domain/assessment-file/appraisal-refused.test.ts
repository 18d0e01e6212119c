import { describe, expect, test } from "vitest";
import { Refusal } from "@/domain/refusal";
import { at12, fi, ni, pi } from "../cmmi/inputs";
import { good, rate, single } from "./sections";

describe("what is wrong is named by its place", () => {
  const at = (instances: object, said: object = {}) => ({
    practices: { "SM:ESP 1.1": { instances, ...said } },
  });
  const { conflicting: _, ...short } = fi;

  test.each([
    ["an unknown rule set", { ruleset: "1.4" }, "ruleset: value-not-allowed"],
    ["no rule set", { ruleset: undefined }, "ruleset: value-not-allowed"],
    ["another target", { target: 4 }, "target: value-not-allowed"],
    ["no practices", { practices: undefined }, "practices: value-missing"],
    ["no instance", at({}), 'practices["SM:ESP 1.1"].instances: no-instance'],
    ["a nameless instance", at({ "": fi }), 'practices["SM:ESP 1.1"].instances[""]: value-not-allowed'],
    ["a missing field", at({ A: short }), 'practices["SM:ESP 1.1"].instances.A.conflicting: value-missing'],
    [
      "another rule set's fields",
      at({ A: at12({}) }),
      'practices["SM:ESP 1.1"].instances.A.sufficientAdequate: value-missing',
    ],
    [
      "a field too many",
      at({ A: { ...fi, direct: true } }),
      'practices["SM:ESP 1.1"].instances.A.direct: unknown-key',
    ],
    [
      "fewer weaknesses than none",
      at({ A: { ...fi, weaknesses: -1 } }),
      'practices["SM:ESP 1.1"].instances.A.weaknesses: too-small',
    ],
    [
      "half a weakness",
      at({ A: { ...fi, weaknesses: 0.5 } }),
      'practices["SM:ESP 1.1"].instances.A.weaknesses: wrong-type',
    ],
    [
      "a word for a truth",
      at({ A: { ...fi, conflicting: "no" } }),
      'practices["SM:ESP 1.1"].instances.A.conflicting: wrong-type',
    ],
    [
      "an unknown practice",
      { practices: { "SM:ESP 9.9": single["SM:ESP 1.1"] } },
      'practices["SM:ESP 9.9"]: unknown-practice',
    ],
    [
      "a practice of another area",
      { practices: { "CM:ESP 1.1": single["SM:ESP 1.1"] } },
      'practices["CM:ESP 1.1"]: unknown-practice',
    ],
    [
      "GP 1.1, which GG 1 makes",
      { practices: { "SM:GP 1.1": single["SM:ESP 1.1"] } },
      'practices["SM:GP 1.1"]: unknown-practice',
    ],
    [
      "a practice that 1.3 has not",
      { practices: { "SM:GP 4.1": single["SM:ESP 1.1"] } },
      'practices["SM:GP 4.1"]: unknown-practice',
    ],
    [
      "an area that is none",
      { practices: { "XX:SP 1.1": single["SM:ESP 1.1"] } },
      'practices["XX:SP 1.1"]: unknown-area',
    ],
    [
      "a practice without its area",
      { practices: { "ESP 1.1": single["SM:ESP 1.1"] } },
      'practices["ESP 1.1"]: unknown-area',
    ],
    ["an unknown goal", { goals: { "SM:GG 9": good } }, 'goals["SM:GG 9"]: unknown-goal'],
    [
      "half a goal",
      { goals: { "SM:ESG 1": { covered: true } } },
      'goals["SM:ESG 1"].significantHarm: value-missing',
    ],
    [
      "a choice that R2 does not allow",
      at({ A: fi }, { chosen: "LI", reason: "x" }),
      'practices["SM:ESP 1.1"].chosen: unit-value.not-allowed',
    ],
    [
      "a choice better than the best instance",
      at({ A: pi, B: ni }, { chosen: "LI", reason: "x" }),
      'practices["SM:ESP 1.1"].chosen: unit-value.not-allowed',
    ],
    [
      "a choice without a reason",
      at({ A: fi, B: pi }, { chosen: "LI" }),
      'practices["SM:ESP 1.1"].chosen: unit-value.reason-missing',
    ],
    [
      "a choice that is no value",
      at({ A: fi }, { chosen: "XX" }),
      'practices["SM:ESP 1.1"].chosen: value-not-allowed',
    ],
    [
      "harm without a weakness",
      { goals: { "SM:ESG 1": { significantHarm: true, covered: true } } },
      'goals["SM:ESG 1"].significantHarm: goal.harm-without-weakness',
    ],
  ])("%s", (_sentence, section, place) => expect(refused(section)).toBe(`appraisal.${place}`));

  test.each(["practices", "instances"])("__proto__ among %s, which a schema drops", (part) => {
    const odd = JSON.parse(
      part === "practices"
        ? `{"__proto__":${JSON.stringify(single["SM:ESP 1.1"])}}`
        : `{"SM:ESP 1.1":{"instances":{"A":${JSON.stringify(fi)},"__proto__":${JSON.stringify(fi)}}}}`,
    );
    expect(refused({ practices: odd })).toContain("__proto__: ");
  });
});

function refused(section: object): string {
  try {
    rate(section);
  } catch (error) {
    if (error instanceof Refusal) return `${error.params.place}: ${error.code}`;
    throw error;
  }
  throw new Error("Nothing is wrong with it.");
}
