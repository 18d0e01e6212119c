import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { draftFromFile, planOf } from "@/domain/assessment-file/plan";
import { readAssessmentFile } from "@/domain/assessment-file/read";
import { type Draft, unfitForFile, writeAssessmentFile } from "@/domain/assessment-file/write";
import { baseline, model } from "../oism3/answers";
import { anyDraft, anyGround } from "./drafts";
import { known } from "./files";

const bytes = (value: unknown) => new TextEncoder().encode(JSON.stringify(value));
const empty: Draft = {
  description: { name: "Empty", unit: "", scope: "None", from: "2026-01-01", to: "2026-12-31", target: 1 },
  answers: {},
};
const ground = { edition: model.edition, processes: model.processes, profile: baseline };

describe("an assessment as a file", () => {
  test(
    "comes back the same when it is imported and exported again",
    () =>
      fc.assert(
        fc.property(anyDraft, anyDraft, anyGround, (draft, other, ground) => {
          const first = writeAssessmentFile(draft, ground);
          const { file, profile } = readAssessmentFile(bytes(first), known);
          const into = draftFromFile(other, file, ground.processes);
          const second = writeAssessmentFile(into, { ...ground, profile });
          expect(JSON.stringify(second)).toBe(JSON.stringify(first));
        }),
        { numRuns: 20 },
      ),
    30_000,
  );

  test(
    "holds every answer but those marked not applicable without a reason",
    () =>
      fc.assert(
        fc.property(anyDraft, anyGround, (draft, ground) => {
          const { answers } = writeAssessmentFile(draft, ground);
          const unfit = unfitForFile(draft.answers, ground);
          const given = ground.processes.filter((id) => Object.keys(draft.answers[id] ?? {}).length > 0);
          expect(Object.keys(answers)).toEqual(given.filter((id) => !unfit.includes(id)));
          expect(answers).toEqual(
            Object.fromEntries(Object.keys(answers).map((id) => [id, draft.answers[id]])),
          );
        }),
        { numRuns: 10 },
      ),
    30_000,
  );

  test("says what it is about even where little was said, and names its profile with all its levels", () => {
    const file = writeAssessmentFile(empty, ground);
    expect(file).toMatchObject({ name: "Empty", unit: "", scope: "None", target: 1, profile: "baseline" });
    expect(file.profileDefinition?.levels).toEqual(baseline.levels);
    expect(file.answers).toEqual({});
  });

  test("leaves out an answer that is not applicable without a reason, and tells of it", () => {
    const answers = {
      "GP-1": { applicable: false, note: "later" },
      "GP-2": { applicable: false, reason: "A partner does it" },
    };
    expect(Object.keys(writeAssessmentFile({ ...empty, answers }, ground).answers)).toEqual(["GP-2"]);
    expect(unfitForFile(answers, ground)).toEqual(["GP-1"]);
  });

  test("a file that leaves its description out leaves that of the draft as it was", () => {
    const file = { ...writeAssessmentFile(empty, ground), name: " " };
    const { scope: _, period: __, target: ___, ...rest } = file;
    const held = { ...empty.description, name: "Held", scope: "Held too", target: 4 } as const;
    expect(draftFromFile({ description: held, answers: {} }, rest, model.processes).description).toEqual(
      held,
    );
  });
});

describe("what an import would change", () => {
  const held: Draft = {
    ...empty,
    answers: {
      "GP-1": { operated: "yes", documented: "yes", note: "kept" },
      "GP-2": { operated: "no", metrics: { load: "yes" } },
    },
  };
  const next: Draft = {
    description: { ...empty.description, target: 3 },
    answers: {
      "GP-1": { operated: "yes", documented: "no", note: "kept", document: "Manual" },
      "GP-2": {},
      "GP-3": { applicable: false, reason: "None" },
    },
  };

  test("is told process by process, field by field", () =>
    expect(planOf(held, next, model.processes)).toEqual({
      description: [{ key: "target", from: "1", to: "3" }],
      processes: [
        {
          process: "GP-1",
          fields: [
            { field: "documented", from: "yes", to: "no" },
            { field: "document", from: undefined, to: "Manual" },
          ],
        },
        {
          process: "GP-2",
          fields: [
            { field: "operated", from: "no", to: undefined },
            { field: "metrics.load", from: "yes", to: undefined },
          ],
        },
        {
          process: "GP-3",
          fields: [
            { field: "applicable", from: undefined, to: false },
            { field: "reason", from: undefined, to: "None" },
          ],
        },
      ],
      counts: { new: 3, changed: 1, cleared: 2, unchanged: 2 },
    }));

  test(
    "is nothing where a draft's own file is imported",
    () =>
      fc.assert(
        fc.property(anyDraft, anyGround, (draft, ground) => {
          const fit = Object.fromEntries(
            Object.entries(draft.answers).filter(([id]) => !unfitForFile(draft.answers, ground).includes(id)),
          );
          const whole = { ...draft, answers: fit };
          const file = writeAssessmentFile(whole, ground);
          const plan = planOf(whole, draftFromFile(whole, file, ground.processes), ground.processes);
          expect([plan.description, plan.processes]).toEqual([[], []]);
          expect(plan.counts).toMatchObject({ new: 0, changed: 0, cleared: 0 });
        }),
        { numRuns: 10 },
      ),
    30_000,
  );
});
