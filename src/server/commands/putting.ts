import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { Member } from "@/domain/actor";
import { changedFields } from "@/domain/assessment-file/plan";
import type { Answer, Answers } from "@/domain/oism3/answer";
import { draftAnswer } from "@/domain/oism3/answer-schema";
import { capability } from "@/domain/oism3/capability";
import { isComplete } from "@/domain/oism3/completeness";
import type { Carried } from "../carried";
import { noJson, type Tx } from "../db";
import type { AssessmentRecord } from "../records";
import { addUp } from "./adding-up";

type Putting = {
  actor: Member;
  assessment: AssessmentRecord;
  answers: Answers;
  /** Marks what changes as carried over from there, until somebody confirms it. */
  carriedFrom?: Carried["from"] | undefined;
};

/** Puts whole answers into a draft, each changed field a line of its history. Processes that are not named, or the same, stay. */
export async function putAnswers(
  tx: Tx,
  { actor, assessment, answers, carriedFrom }: Putting,
): Promise<{ fields: number; processes: string[] }> {
  const { organisationId, personId } = actor;
  const assessmentId = assessment.id;
  const at = new Date();
  const rows = await changedRows(tx, assessmentId, answers);
  for (const { process, next, versions, changes } of rows) {
    const { lower, upper } = capability(assessment.model.capability, next);
    const raised = changes.map(({ field }) => [field, (versions[field] ?? 0) + 1]);
    await tx.processAnswer.update({
      where: { organisationId_assessmentId_process: { organisationId, assessmentId, process } },
      data: {
        answer: plainJson(next),
        versions: { ...versions, ...Object.fromEntries(raised) },
        applicable: next.applicable !== false,
        complete: carriedFrom === undefined && isComplete(next),
        carried: carriedFrom === undefined ? noJson : plainJson({ from: carriedFrom, answer: next }),
        lower,
        upper,
        changedAt: at,
      },
      select: { process: true },
    });
  }
  const changes = rows.flatMap(({ process, versions, changes }) =>
    changes.map(({ field, from, to }) => ({
      organisationId,
      id: randomUUID(),
      assessmentId,
      process,
      field,
      version: (versions[field] ?? 0) + 1,
      ...(from === undefined ? {} : { before: from }),
      ...(to === undefined ? {} : { after: to }),
      personId,
      at,
    })),
  );
  await tx.answerChange.createMany({ data: changes });
  await addUp(tx, actor, assessment, at);
  return { fields: changes.length, processes: rows.map(({ process }) => process) };
}

async function changedRows(tx: Tx, assessmentId: string, answers: Answers) {
  const rows = await tx.processAnswer.findMany({
    where: { assessmentId, process: { in: Object.keys(answers) } },
    orderBy: { position: "asc" },
    select: { process: true, answer: true, versions: true },
  });
  return rows
    .map(({ process, answer, versions }) => {
      const next: Answer = draftAnswer.parse(answers[process] ?? {});
      const changes = changedFields(draftAnswer.parse(answer), next);
      return { process, next, changes, versions: Versions.parse(versions) };
    })
    .filter(({ changes }) => changes.length > 0);
}

const plainJson = (value: object) => JSON.parse(JSON.stringify(value));

const Versions = z.record(z.string(), z.int());
