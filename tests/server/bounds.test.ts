import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { scoringModel, shippedOism3 } from "@/catalogue/o-ism3";
import type { Answer } from "@/domain/oism3/answer";
import { isComplete } from "@/domain/oism3/completeness";
import { answerFields, type Field, type FieldValue, writeField } from "@/domain/oism3/field";
import { score } from "@/domain/oism3/score";
import { readProcesses } from "@/server/queries/answers";
import { listAssessments, seeAssessment } from "@/server/queries/assessments";
import { newDraft, processes, put } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";

let stage: Stage;
beforeAll(async () => {
  stage = await newOrganisation("Bounds");
});

const model = scoringModel(shippedOism3);
const [profile] = shippedOism3.profiles;

/** Values that a field takes, and null, which clears it. */
const valueFor = (kind: (typeof answerFields)[number]["kind"]): fc.Arbitrary<FieldValue | null> => {
  if (kind === "switch") return fc.constantFrom(true, false, null);
  if (kind === "stop") return fc.constantFrom("yes", "yes", "no", "unknown", null);
  if (kind === "quality-stop") return fc.constantFrom("yes", "not-applicable", "no", "unknown", null);
  if (kind === "scope-reason") return fc.constantFrom("incident", "other", null);
  return fc.constantFrom("Because.", null);
};
const asked = answerFields.filter(({ path }) => !path.startsWith("definitions."));
const step = fc
  .record({ process: fc.constantFrom("GP-1", "SSP-1", ...processes), field: fc.constantFrom(...asked) })
  .chain(({ process, field }) =>
    valueFor(field.kind).map((value) => ({ process, field: field.path, value })),
  );
const whole = fc
  .constantFrom(...processes)
  .map((process) =>
    asked
      .filter(({ kind }) => kind === "stop" || kind === "quality-stop")
      .map(({ path }) => ({ process, field: path, value: "yes" })),
  );
const course = fc.array(
  fc.oneof(
    step.map((one) => [one]),
    whole,
  ),
  { minLength: 1, maxLength: 6 },
);

test("whatever is answered in whatever order, every row holds what the domain makes of the answers", async () => {
  if (profile === undefined) throw new Error("No profile ships.");
  const { actor } = stage.people.manager;
  await fc.assert(
    fc.asyncProperty(course, async (steps) => {
      const id = await newDraft(actor);
      const answers: Record<string, Answer> = {};
      const versions = new Map<string, number>();
      const give = async (process: string, field: Field, value: FieldValue | null) => {
        const version = versions.get(`${process} ${field}`) ?? 0;
        await put(actor, id, { process, field, value, version });
        versions.set(`${process} ${field}`, version + 1);
        answers[process] = writeField(answers[process], field, value ?? undefined);
      };
      for (const { process, field, value } of steps.flat()) await give(process, field, value);

      const result = score(model, profile, answers);
      const complete = processes.filter((process) => isComplete(answers[process]));
      const leftOut = processes.filter((process) => answers[process]?.applicable === false);
      expect(
        (await readProcesses(actor, id)).map(({ id: process, applicable, complete: done, lower, upper }) =>
          applicable ? { process, done, lower, upper } : { process, done },
        ),
      ).toEqual(
        result.processes.map((one) => ({
          process: one.id,
          done: complete.includes(one.id),
          ...(one.applicable ? { lower: one.lower, upper: one.upper } : {}),
        })),
      );
      expect(await seeAssessment(actor, id)).toMatchObject({
        answered: complete.length,
        leftOut: leftOut.length,
      });
      const { lines } = await listAssessments(actor, { page: 1, archived: false, search: "" });
      expect(lines.find((line) => line.id === id)).toMatchObject({
        lower: result.maturity.lower,
        upper: result.maturity.upper,
        answered: complete.length,
      });
    }),
    { numRuns: 6 },
  );
}, 60_000);

test("with every process out of scope there is no maturity, and nothing is left to answer", async () => {
  const { actor } = stage.people.manager;
  const id = await newDraft(actor);
  for (const process of processes) {
    await put(actor, id, { process, field: "applicable", value: false });
    await put(actor, id, { process, field: "reason", value: "We run nothing." });
  }
  const { lines } = await listAssessments(actor, { page: 1, archived: false, search: "" });
  expect(lines.find((line) => line.id === id)).toMatchObject({ lower: null, upper: null, answered: 45 });
  expect(await seeAssessment(actor, id)).toMatchObject({ leftOut: 45 });
});
