import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import type { Answers } from "@/domain/oism3/answer";
import { draftAnswer } from "@/domain/oism3/answer-schema";
import { capability } from "@/domain/oism3/capability";
import { isComplete } from "@/domain/oism3/completeness";
import { answerFields, readField } from "@/domain/oism3/field";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { within } from "../db";
import { holdAssessment } from "../records";
import { addUp } from "./adding-up";

/** Puts whole answers into a draft at once, each changed field a line of its history; other processes stay as they are. */
export async function fillAssessment(
  actor: Actor,
  { assessmentId, answers }: { assessmentId: string; answers: Answers },
): Promise<{ changed: number }> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  return within({ organisationId, personId }, async (tx) => {
    const assessment = await holdAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.answer", assessment);
    if (assessment.status !== "draft")
      throw new Refusal("conflict", "assessment.locked", { status: assessment.status });
    const rows = await tx.processAnswer.findMany({
      where: { assessmentId, process: { in: Object.keys(answers) } },
      select: { process: true, answer: true, versions: true },
    });
    const at = new Date();
    const changes = rows.flatMap(({ process, answer, versions }) => {
      const held = { answer: draftAnswer.parse(answer), versions: Versions.parse(versions) };
      return differences(process, held, draftAnswer.parse(answers[process] ?? {}));
    });
    for (const { process, versions } of rows) {
      const next = draftAnswer.parse(answers[process] ?? {});
      const raised = changes.filter((it) => it.process === process).map((it) => [it.field, it.version]);
      const { lower, upper } = capability(assessment.model.capability, next);
      await tx.processAnswer.update({
        where: { organisationId_assessmentId_process: { organisationId, assessmentId, process } },
        data: {
          answer: JSON.parse(JSON.stringify(next)),
          versions: { ...Versions.parse(versions), ...Object.fromEntries(raised) },
          applicable: next.applicable !== false,
          complete: isComplete(next),
          lower,
          upper,
          changedAt: at,
        },
        select: { process: true },
      });
    }
    await tx.answerChange.createMany({
      data: changes.map((change) => ({
        ...change,
        organisationId,
        id: randomUUID(),
        assessmentId,
        personId,
        at,
      })),
    });
    await addUp(tx, actor, assessment, at);
    await record(tx, actor, organisationId, "answers.filled", assessmentId, { changed: changes.length });
    return { changed: changes.length };
  });
}

type Held = { answer: z.infer<typeof draftAnswer>; versions: Record<string, number> };

function differences(process: string, { answer, versions }: Held, next: Held["answer"]) {
  return answerFields.flatMap(({ path }) => {
    const before = readField(answer, path);
    const after = readField(next, path);
    if (before === after) return [];
    return [
      {
        process,
        field: path,
        version: (versions[path] ?? 0) + 1,
        ...(before === undefined ? {} : { before }),
        ...(after === undefined ? {} : { after }),
      },
    ];
  });
}

const Versions = z.record(z.string(), z.int());
