import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { scoringModel, shippedOism3 } from "@/catalogue/o-ism3";
import { type Answer, qualityStops, stops } from "@/domain/oism3/answer";
import { capability, type Requirement, requirements, stateOf } from "@/domain/oism3/capability";
import { requirementField, writeField } from "@/domain/oism3/field";
import { anyAnswer } from "./arbitraries";

const levels = scoringModel(shippedOism3).capability;
const reading = (answer: Answer | undefined) => capability(levels, answer);

describe("the truth table", () => {
  test("operated, documented and any of the 128 sets of metric types give the level of Table 2.1", () => {
    const cases = combinations(requirements.map(() => ["yes", "no"]));
    expect(cases).toHaveLength(512);
    const wrong = cases.filter((said) => {
      const { lower, upper } = reading(answerOf(said));
      return lower !== table21(said) || upper !== table21(said);
    });
    expect(wrong).toEqual([]);
  });

  test("with unknowns, and a quality metric that does not apply, the bounds are the worst and the best case", () => {
    const cases = combinations(requirements.map((r) => [...(r === "quality" ? qualityStops : stops)]));
    expect(cases).toHaveLength(4 * 3 ** 8);
    const wrong = cases.filter((said) => {
      const { lower, upper } = reading(answerOf(said));
      return lower !== table21(settled(said, "no")) || upper !== table21(settled(said, "yes"));
    });
    expect(wrong).toEqual([]);
  });

  test.each([1, 2, 3, 4, 5])("level %i is reached by some answer", (level) => {
    const all = combinations(requirements.map(() => ["yes", "no"]));
    expect(all.some((said) => table21(said) === level)).toBe(true);
  });
});

const yes = { activity: "yes", scope: "yes", unavailability: "yes", effectiveness: "yes" } as const;

test.each([
  [
    "nothing answered is anything from 0 to 5",
    undefined,
    { lower: 0, upper: 5, missing: ["operation", "documentation"] },
  ],
  [
    "documented but not operated is not established",
    { operated: "no", documented: "yes", metrics: { ...yes, load: "yes" } },
    { lower: 0, upper: 0, missing: ["operation"], toUpper: [], practices: [] },
  ],
  [
    "the documented example",
    {
      operated: "yes",
      documented: "yes",
      metrics: { ...yes, load: "unknown", quality: "not-applicable", efficiency: "no" },
    },
    { lower: 2, upper: 4, missing: ["load"], toUpper: ["load"], practices: ["Audit", "Certify", "Test"] },
  ],
  [
    "a higher metric type without the lower ones earns nothing",
    {
      operated: "yes",
      documented: "yes",
      metrics: { efficiency: "yes", quality: "yes", load: "yes", scope: "no" },
    },
    {
      lower: 1,
      upper: 1,
      missing: ["activity", "scope", "unavailability", "effectiveness"],
      practices: ["Audit", "Certify"],
    },
  ],
  [
    "a quality metric that does not apply carries to the top",
    {
      operated: "yes",
      documented: "yes",
      metrics: { ...yes, load: "yes", quality: "not-applicable", efficiency: "yes" },
    },
    {
      lower: 5,
      upper: 5,
      missing: [],
      practices: [
        "Audit",
        "Certify",
        "Test",
        "Monitor",
        "Planning",
        "Benefits Realization",
        "Assessment",
        "Optimization",
      ],
    },
  ],
  [
    "the upper bound names all the unknowns that it hangs on",
    { operated: "yes", documented: "unknown", metrics: { activity: "yes", scope: "unknown", load: "no" } },
    {
      lower: 0,
      upper: 2,
      missing: ["documentation"],
      toUpper: ["documentation", "scope", "unavailability", "effectiveness"],
    },
  ],
] satisfies [string, Answer | undefined, object][])("%s", (_, answer, expected) => {
  expect(reading(answer)).toMatchObject(expected);
});

test("the lower bound never passes the upper", () => {
  fc.assert(
    fc.property(anyAnswer(), (answer) => {
      const { lower, upper } = reading(answer);
      expect(lower).toBeLessThanOrEqual(upper);
    }),
  );
});

test("settling one unknown never lowers the lower bound nor raises the upper", () => {
  fc.assert(
    fc.property(
      anyAnswer(),
      fc.constantFrom(...requirements),
      fc.constantFrom(...qualityStops),
      (answer, requirement, stop) => {
        fc.pre(
          stateOf(requirement, answer) === "unknown" &&
            (requirement === "quality" || stop !== "not-applicable"),
        );
        const before = reading(answer);
        const after = reading(writeField(answer, requirementField(requirement), stop));
        expect(after.lower).toBeGreaterThanOrEqual(before.lower);
        expect(after.upper).toBeLessThanOrEqual(before.upper);
      },
    ),
  );
});

test("what is missing, once there, reaches the next level, and all of it is needed", () => {
  fc.assert(
    fc.property(anyAnswer(), (answer) => {
      const { lower, missing } = reading(answer);
      expect(missing.length === 0).toBe(lower === 5);
      if (lower === 5) return;
      expect(reading(held(answer, missing)).lower).toBeGreaterThan(lower);
      for (const requirement of missing) {
        const others = requirements.filter((other) => other !== requirement);
        expect(reading(held(answer, others)).lower).toBe(lower);
      }
    }),
  );
});

function held(answer: Answer, these: readonly Requirement[]) {
  return these.reduce<Answer>(
    (so, requirement) => writeField(so, requirementField(requirement), "yes"),
    answer,
  );
}

function answerOf(said: readonly string[]) {
  return requirements.reduce<Answer>((so, r, i) => writeField(so, requirementField(r), said[i]), {});
}

function settled(said: readonly string[], unknown: "yes" | "no") {
  return said.map((stop) => (stop === "unknown" ? unknown : stop));
}

/** Table 2.1 written down once more, by hand: operated, documented, four types, load, quality, efficiency. */
function table21([
  operated,
  documented,
  activity,
  scope,
  unavailability,
  effectiveness,
  load,
  quality,
  efficiency,
]: readonly (string | undefined)[]) {
  if (operated !== "yes" || documented !== "yes") return 0;
  if (activity !== "yes" || scope !== "yes" || unavailability !== "yes" || effectiveness !== "yes") return 1;
  if (load !== "yes") return 2;
  if (quality === "no") return 3;
  return efficiency === "yes" ? 5 : 4;
}

function combinations(choices: readonly (readonly string[])[]): string[][] {
  return choices.reduce<string[][]>(
    (so, choice) => so.flatMap((row) => choice.map((stop) => [...row, stop])),
    [[]],
  );
}
