import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import { draftAnswer } from "@/domain/oism3/answer-schema";
import { isField, readField } from "@/domain/oism3/field";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { loadAssessment } from "../records";
import { assessmentFor, ownProcesses, processFor } from "../shares";

/** Every answer of an assessment that the reader may read, in the edition's order, with the version of each field. */
export async function readAnswers(actor: Actor, assessmentId: string) {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.see", await assessmentFor(tx, actor, assessment));
    const mine = await ownProcesses(tx, actor, assessmentId);
    const whole = can(actor, "assessment.read", assessment);
    if (!whole && !(mine.size > 0 && can(actor, "assessment.read", { ...assessment, share: "this" })))
      authorizeMember(actor, "assessment.read", assessment);
    const rows = await tx.processAnswer.findMany({
      where: { assessmentId, ...(whole ? {} : { process: { in: [...mine] } }) },
      orderBy: { position: "asc" },
      select: { process: true, answer: true, versions: true, changedAt: true },
    });
    return rows.map(({ process, answer, versions, changedAt }) => ({
      process,
      answer: draftAnswer.parse(answer),
      versions: Versions.parse(versions),
      changedAt: changedAt.toISOString(),
    }));
  });
}

/** One field of an answer: its value, null where it is unanswered, and its version, 0 before its first change. */
export async function readAnswerField(
  actor: Actor,
  { assessmentId, process, field }: { assessmentId: string; process: string; field: string },
) {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.read", await processFor(tx, actor, assessment, process));
    const known = assessment.oism3.processes.some(({ id }) => id === process);
    const row = known
      ? await tx.processAnswer.findFirst({
          where: { assessmentId, process },
          select: { answer: true, versions: true },
        })
      : null;
    if (row === null) throw new Refusal("missing", "process.missing");
    if (!isField(field)) throw new Refusal("missing", "answer.no-such-field", { field });
    const value = readField(draftAnswer.parse(row.answer), field) ?? null;
    return { process, field, value, version: Versions.parse(row.versions)[field] ?? 0 };
  });
}

const Versions = z.record(z.string(), z.int());
