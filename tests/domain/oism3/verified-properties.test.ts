import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { shippedOism3 } from "@/catalogue/o-ism3";
import { answerSubjects } from "@/domain/evidence/subject";
import type { Answer } from "@/domain/oism3/answer";
import { capability } from "@/domain/oism3/capability";
import { score } from "@/domain/oism3/score";
import { isSettled, subjectsToWeigh, verdicts, verifiedAnswer, type Weighed } from "@/domain/oism3/verified";
import { anyAnswer, anyAnswers, anyProfile } from "./arbitraries";

const levels = shippedOism3.capability;
const allAccepted = (answer: Answer): Weighed =>
  Object.fromEntries(subjectsToWeigh(answer).map((subject) => [subject, "accepted"]));

const anyWeighed: fc.Arbitrary<Weighed> = fc
  .array(fc.option(fc.constantFrom(...verdicts), { nil: undefined }), {
    minLength: answerSubjects.length,
    maxLength: answerSubjects.length,
  })
  .map((given) =>
    Object.fromEntries(
      answerSubjects.flatMap((subject, i) => (given[i] === undefined ? [] : [[subject, given[i]]])),
    ),
  );

describe("whatever is declared and weighed", () => {
  test("verified never exceeds declared, and an applicable process stays applicable", () =>
    fc.assert(
      fc.property(anyAnswer(20), anyWeighed, (answer, weighed) => {
        if (answer.applicable === false) return;
        const declared = capability(levels, answer);
        const verified = capability(levels, verifiedAnswer(answer, weighed));
        expect(verified.upper).toBeLessThanOrEqual(declared.upper);
        expect(verified.lower).toBeLessThanOrEqual(declared.lower);
      }),
    ));

  test("the same holds for maturity", () => {
    const ids = ["A", "B", "C", "D"];
    const model = { edition: "any", processes: ids, capability: levels };
    fc.assert(
      fc.property(
        anyAnswers(ids),
        anyProfile(ids),
        fc.array(anyWeighed, { minLength: 4, maxLength: 4 }),
        (answers, profile, weighed) => {
          const declared = score(model, profile, answers).maturity;
          const checked = Object.fromEntries(
            ids.map((id, i) => [id, verifiedAnswer(answers[id], weighed[i] ?? {})]),
          );
          const verified = score(model, profile, checked).maturity;
          if (declared.upper === null || verified.upper === null || declared.lower === null) return;
          expect(verified.upper).toBeLessThanOrEqual(declared.upper);
          expect(verified.lower).toBeLessThanOrEqual(declared.lower);
        },
      ),
    );
  });

  test("settling a verdict only narrows the pair", () =>
    fc.assert(
      fc.property(
        anyAnswer(20),
        anyWeighed,
        fc.constantFrom(...answerSubjects),
        fc.boolean(),
        (answer, weighed, subject, accept) => {
          if (answer.applicable === false || isSettled(weighed[subject])) return;
          const before = capability(levels, verifiedAnswer(answer, weighed));
          const after = capability(
            levels,
            verifiedAnswer(answer, { ...weighed, [subject]: accept ? "accepted" : "rejected" }),
          );
          expect(after.lower).toBeGreaterThanOrEqual(before.lower);
          expect(after.upper).toBeLessThanOrEqual(before.upper);
        },
      ),
    ));

  test("with everything settled the pair is as wide as what was declared unknown, and no wider", () =>
    fc.assert(
      fc.property(anyAnswer(20), (answer) => {
        if (answer.applicable === false) return;
        const verified = capability(levels, verifiedAnswer(answer, allAccepted(answer)));
        const declared = capability(levels, answer);
        expect([verified.lower, verified.upper]).toEqual([declared.lower, declared.upper]);
      }),
    ));
});
