import fc from "fast-check";
import { expect, test } from "vitest";
import { shippedOism3 } from "@/catalogue/o-ism3";
import { type Answers, qualityStops } from "@/domain/oism3/answer";
import { type Requirement, requirements, stateOf } from "@/domain/oism3/capability";
import { requirementField, writeField } from "@/domain/oism3/field";
import type { Profile, ScoringModel } from "@/domain/oism3/model";
import { score } from "@/domain/oism3/score";
import { absent, all, baseline, defined, initial, managed, model, optimized } from "./answers";
import { anyAnswers, anyProfile } from "./arbitraries";

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
  fc.assert(
    fc.property(anyAssessment, ([profile, answers]) => {
      expectLeastPath(some, profile, answers);
    }),
  );
});

test.each([
  [1, { ...all(optimized), "GP-1": initial, "OSP-5": absent }],
  [2, { ...all(optimized), "GP-1": initial, "OSP-12": {} }],
  [3, { ...all(managed), "GP-1": initial, "OSP-12": { ...managed, documented: "yes" }, "OSP-20": initial }],
  [4, { ...all(managed), "TSP-13": absent }],
  [5, { ...all(defined), "GP-1": optimized }],
] satisfies [number, Answers][])(
  "the path to level %i of the baseline profile is the least",
  (level, answers) => {
    expect(expectLeastPath(model, baseline, answers)).toBe(level);
  },
);

function expectLeastPath(model: ScoringModel, profile: Profile, answers: Answers) {
  const { lower, path } = score(model, profile, answers).maturity;
  const next = profile.levels.find((level) => lower !== null && level.level > lower);
  const words = path.flatMap(({ process, add }) => add.map((word) => [process, word] as const));
  expect(words.length === 0).toBe(next === undefined);
  if (!next) return undefined;
  expect(score(model, profile, applied(answers, words)).maturity.lower).toBeGreaterThanOrEqual(next.level);
  for (const [process, word] of words) {
    const everythingElse = model.processes.flatMap((p) =>
      requirements.filter((r) => p !== process || r !== word).map((r) => [p, r] as const),
    );
    expect(score(model, profile, applied(answers, everythingElse)).maturity.lower).toBe(lower);
  }
  return next.level;
}

function applied(answers: Answers, words: readonly (readonly [string, Requirement])[]) {
  const after = { ...answers };
  for (const [process, word] of words)
    after[process] = writeField(after[process], requirementField(word), "yes");
  return after;
}
