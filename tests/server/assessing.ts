import { randomUUID } from "node:crypto";
import { shippedOism3 } from "@/catalogue/o-ism3";
import type { Actor } from "@/domain/actor";
import type { SaveAnswer, StartAssessment } from "@/domain/assessment-input";
import { saveAnswer } from "@/server/commands/answers";
import { startAssessment } from "@/server/commands/assessments";
import { fillAssessment } from "@/server/commands/fill";

export const processes = shippedOism3.processes.map(({ id }) => id);

/** What a form sends that starts an assessment, but for what a test says differently. */
export const beginning = (own: Partial<StartAssessment> = {}): StartAssessment => ({
  key: randomUUID(),
  profile: "baseline",
  name: "Yearly reading",
  unit: "Head office",
  scope: "Everything that the head office runs",
  from: "2026-01-01",
  to: "2026-12-31",
  target: 3,
  ...own,
});

/** The id of a fresh draft. */
export const newDraft = async (actor: Actor): Promise<string> =>
  (await startAssessment(actor, beginning())).id;

/** Saves one field; by default the first change of it. */
export const put = (
  actor: Actor,
  assessmentId: string,
  {
    change = randomUUID(),
    version = 0,
    ...rest
  }: Partial<SaveAnswer> & Pick<SaveAnswer, "process" | "field" | "value">,
) => saveAnswer(actor, { assessmentId, change, version, ...rest });

/** Answers every process with as little as a submission takes: that it is not operated. */
export const answerAll = (actor: Actor, assessmentId: string) =>
  fillAssessment(actor, {
    assessmentId,
    answers: Object.fromEntries(processes.map((process) => [process, { operated: "no" }])),
  });
