import fc from "fast-check";
import { expect, test } from "vitest";
import { scoringModel, shippedOism3 } from "@/catalogue/o-ism3";
import { type Answers, qualityStops } from "@/domain/oism3/answer";
import { type Requirement, requirements, stateOf } from "@/domain/oism3/capability";
import { requirementField, writeField } from "@/domain/oism3/field";
import { score } from "@/domain/oism3/score";
import { anyAnswers, anyProfile } from "./arbitraries";

const model = scoringModel(shippedOism3);
const someProcesses = model.processes.slice(0, 8);
const some = { ...model, processes: someProcesses };
const anyAssessment = fc.tuple(
  fc.oneof(anyProfile(someProcesses), fc.constantFrom(...shippedOism3.profiles)),
  anyAnswers(someProcesses),
);

test("the lower bound never passes the upper, and both are null together", () => {
  fc.assert(
    fc.property(anyAssessment, ([profile, answers]) => {
      const { lower, upper } = score(some, profile, answers).maturity;
      expect(lower === null).toBe(upper === null);
      expect(lower ?? 0).toBeLessThanOrEqual(upper ?? 0);
    }),
  );
});

test("a further answer never lowers the lower bound nor raises the upper", () => {
  fc.assert(
    fc.property(
      anyAssessment,
      fc.constantFrom(...someProcesses),
      fc.constantFrom(...requirements),
      fc.constantFrom(...qualityStops),
      ([profile, answers], process, requirement, stop) => {
        fc.pre(stateOf(requirement, answers[process]) === "unknown");
        fc.pre(requirement === "quality" || stop !== "not-applicable");
        const before = score(some, profile, answers).maturity;
        const answered = {
          ...answers,
          [process]: writeField(answers[process], requirementField(requirement), stop),
        };
        const after = score(some, profile, answered).maturity;
        expect(after.lower ?? 0).toBeGreaterThanOrEqual(before.lower ?? 0);
        expect(after.upper ?? 5).toBeLessThanOrEqual(before.upper ?? 5);
      },
    ),
  );
});

test("the path, once applied, reaches the next level, and nothing smaller does", () => {
  const reached = new Set<number>();
  fc.assert(
    fc.property(anyAssessment, ([profile, answers]) => {
      const { lower, path } = score(some, profile, answers).maturity;
      const next = profile.levels.find((level) => lower !== null && level.level > lower);
      if (lower === null || !next) {
        expect(path).toEqual([]);
        return;
      }
      const words = path.flatMap(({ process, add }) => add.map((word) => [process, word] as const));
      expect(score(some, profile, applied(answers, words)).maturity.lower).toBeGreaterThanOrEqual(next.level);
      for (const [process, word] of words) {
        const everythingElse = someProcesses.flatMap((p) =>
          requirements.filter((r) => p !== process || r !== word).map((r) => [p, r] as const),
        );
        expect(score(some, profile, applied(answers, everythingElse)).maturity.lower).toBe(lower);
      }
      reached.add(next.level);
    }),
    { numRuns: 200 },
  );
  expect([...reached].sort()).toEqual([1, 2, 3, 4, 5]);
});

function applied(answers: Answers, words: readonly (readonly [string, Requirement])[]) {
  const after = { ...answers };
  for (const [process, word] of words)
    after[process] = writeField(after[process], requirementField(word), "yes");
  return after;
}
