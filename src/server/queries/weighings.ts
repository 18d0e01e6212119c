import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/actor";
import type { AnswerSubject } from "@/domain/evidence/subject";
import type { Answer, Definition } from "@/domain/oism3/answer";
import { draftAnswer } from "@/domain/oism3/answer-schema";
import { capability } from "@/domain/oism3/capability";
import { type FieldValue, readField, requirementField } from "@/domain/oism3/field";
import { needsEvidence, subjectsToWeigh, type Verdict, verdicts } from "@/domain/oism3/verified";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { type AppraisalRecord, loadAppraisal } from "../appraisal-records";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { reaching } from "../reaching";
import { loadAssessment } from "../records";
import { appraisalFor } from "../team";
import { nextOpen, verifiedPair, type WeighingLine, weighingLines } from "../weighing-lines";
import { weighedOf } from "../weighings";

export type { WeighingLine } from "../weighing-lines";

/** One thing that is weighed, with what was declared of it and what the team made of it. */
export type SubjectToWeigh = {
  subject: AnswerSubject;
  declared: FieldValue | undefined;
  /** What was said of it: where it is documented, why it does not apply. */
  said: string | null;
  definition: Definition | null;
  needsEvidence: boolean;
  verdict: Verdict | null;
  comment: string;
  by: string | null;
  at: string | null;
  version: number;
  /** Ids for a request that is asked along with the verdict. */
  keys: { request: string; message: string };
};

/** Every process of an appraisal with how far its weighing has come, in the edition's order. */
export async function readWeighing(actor: Actor, appraisalId: string): Promise<WeighingLine[]> {
  authorizeMember(actor, "appraisal.list");
  return within(reach(actor), async (tx) => {
    const appraisal = await loadAppraisal(tx, appraisalId);
    authorizeMember(actor, "appraisal.see", appraisalFor(actor, appraisal));
    return weighingLines(tx, appraisal, await loadAssessment(tx, appraisal.assessmentId));
  });
}

/** One process with everything in it that is weighed, and where the next one waits. */
export async function readProcessToWeigh(actor: Actor, appraisalId: string, process: string) {
  authorizeMember(actor, "appraisal.list");
  return within(reach(actor), async (tx) => {
    const appraisal = await loadAppraisal(tx, appraisalId);
    const it = appraisalFor(actor, appraisal);
    authorizeMember(actor, "appraisal.see", it);
    const assessment = await loadAssessment(tx, appraisal.assessmentId);
    const known = assessment.oism3.processes.find(({ id }) => id === process);
    const row = await tx.processAnswer.findFirst({
      where: { assessmentId: assessment.id, process },
      select: { answer: true, assignment: { select: { personId: true } } },
    });
    if (known === undefined || row === null) throw new Refusal("missing", "process.missing", { process });
    const answer = draftAnswer.parse(row.answer);
    const given = await loadGiven(tx, appraisal.id, process);
    const weighed = weighedOf(given);
    const lines = await weighingLines(tx, appraisal, assessment);
    const at = lines.findIndex(({ id }) => id === process);
    const levels = assessment.oism3.capability;
    return {
      appraisal: { id: appraisal.id, name: appraisal.assessmentName, assessmentId: assessment.id },
      process: { id: known.id, name: known.name, level: known.level, summary: known.summary },
      levels: levels.map(({ level, name, requires, practices }) => ({ level, name, requires, practices })),
      answer,
      weighed,
      declared: answer.applicable === false ? null : capability(levels, answer),
      verified: verifiedPair(levels, answer, weighed),
      subjects: subjectsToWeigh(answer, weighed).map((subject) => subjectOf(answer, subject, given)),
      mayWeigh: appraisal.outcome === null && can(actor, "appraisal.weigh", it),
      people: await answerers(tx, appraisal, row.assignment?.personId ?? null),
      owner: row.assignment?.personId ?? null,
      keys: { request: randomUUID(), message: randomUUID() },
      previous: lines[at - 1] ?? null,
      next: lines[at + 1] ?? null,
      nextOpen: nextOpen(lines, at),
      line: lines[at] ?? null,
    };
  });
}

export type ProcessToWeigh = Awaited<ReturnType<typeof readProcessToWeigh>>;

type GivenRow = Awaited<ReturnType<typeof loadGiven>>[number];

async function loadGiven(tx: Tx, appraisalId: string, process: string) {
  return tx.weighing.findMany({
    where: { appraisalId, process },
    select: {
      subject: true,
      verdict: true,
      comment: true,
      at: true,
      version: true,
      by: { select: { person: { select: { name: true } } } },
    },
  });
}

function subjectOf(answer: Answer, subject: AnswerSubject, given: readonly GivenRow[]): SubjectToWeigh {
  const row = given.find((one) => one.subject === subject);
  const metric = subject === "operation" || subject === "documentation" || subject === "not-applicable";
  return {
    subject,
    declared: subject === "not-applicable" ? "not-applicable" : readField(answer, requirementField(subject)),
    said:
      (subject === "documentation" ? answer.document : subject === "not-applicable" ? answer.reason : null) ??
      null,
    definition: metric ? null : (answer.definitions?.[subject] ?? null),
    needsEvidence: needsEvidence(answer, subject),
    verdict: verdicts.find((one) => one === row?.verdict) ?? null,
    comment: row?.comment ?? "",
    by: row?.by.person.name ?? null,
    at: row?.at.toISOString() ?? null,
    version: row?.version ?? 0,
    keys: { request: randomUUID(), message: randomUUID() },
  };
}

/** Whom the team can ask about a process: its owner, and the managers outside the team. */
async function answerers(tx: Tx, { assessmentId, team }: AppraisalRecord, owner: string | null) {
  const inTeam = team.map(({ personId }) => personId);
  const rows = await tx.membership.findMany({
    where: {
      endedAt: null,
      personId: { notIn: inTeam },
      OR: [{ roles: { has: "manager" } }, ...(owner === null ? [] : [{ personId: owner }])],
      AND: [await reaching(tx, assessmentId)],
    },
    select: { personId: true, person: { select: { name: true } } },
  });
  return rows
    .map(({ personId, person }) => ({ id: personId, name: person.name }))
    .toSorted((a, b) => Number(b.id === owner) - Number(a.id === owner) || a.name.localeCompare(b.name));
}
