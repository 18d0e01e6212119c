import "server-only";
import type { Actor, Member } from "@/domain/actor";
import type { WeighAnswers } from "@/domain/appraisal/weighing-input";
import { draftAnswer } from "@/domain/oism3/answer-schema";
import { needsEvidence, subjectsToWeigh } from "@/domain/oism3/verified";
import { Refusal } from "@/domain/refusal";
import { type AppraisalRecord, loadAppraisal } from "../appraisal-records";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { holdAssessment } from "../records";
import { appraisalFor, requireOpen } from "../team";
import { weighedOf } from "../weighings";
import { acceptRevisions } from "./evidence-acceptance";
import { keepVerified } from "./verifying";

type Verdict = WeighAnswers["weighings"][number];
export type WeighedAt = { versions: Readonly<Record<string, number>> };

/**
 * Gives verdicts on answers of one process, all or none, and keeps what is verified by them. The same again answers as it
 * did; an answer that somebody else weighed since is a conflict that carries theirs.
 */
export async function weighAnswers(actor: Actor, input: WeighAnswers): Promise<WeighedAt> {
  authorizeMember(actor, "appraisal.list");
  const { organisationId, personId } = actor;
  return within({ ...reach(actor), personId }, async (tx) => {
    const { assessmentId } = await loadAppraisal(tx, input.appraisalId);
    const assessment = await holdAssessment(tx, assessmentId);
    // Read again now that the assessment is held: it may have been closed meanwhile.
    const appraisal = await loadAppraisal(tx, input.appraisalId);
    authorizeMember(actor, "appraisal.weigh", appraisalFor(actor, appraisal));
    requireOpen(appraisal);
    const fresh = await decide(tx, actor, appraisal, input);
    if (fresh.length > 0) {
      await save(tx, actor, input, fresh);
      await accept(tx, actor, { assessmentId, process: input.process }, fresh);
      await keepVerified(tx, actor, assessment);
      const verdicts = Object.fromEntries(fresh.map(({ subject, verdict }) => [subject, verdict]));
      const details = { process: input.process, verdicts };
      await record(tx, actor, organisationId, "answers.weighed", appraisal.id, details);
    }
    return { versions: Object.fromEntries(input.weighings.map((one) => [one.subject, one.version + 1])) };
  });
}

/** Those verdicts that are not given yet; refuses what is not there to weigh, what nothing backs, and what is stale. */
async function decide(
  tx: Tx,
  actor: Member,
  { id: appraisalId, assessmentId }: AppraisalRecord,
  { process, weighings }: WeighAnswers,
): Promise<Verdict[]> {
  const row = await tx.processAnswer.findFirst({
    where: { assessmentId, process },
    select: { answer: true, evidence: { select: { subject: true } } },
  });
  if (row === null) throw new Refusal("missing", "process.missing", { process });
  const answer = draftAnswer.parse(row.answer);
  const backed = new Set(row.evidence.map(({ subject }) => subject));
  const given = await loadGiven(tx, appraisalId, process);
  const there = subjectsToWeigh(answer, weighedOf([...given.values()]));
  const fresh: Verdict[] = [];
  for (const one of weighings) {
    const { subject, verdict } = one;
    const standing = given.get(subject);
    if (isRepeat(actor, standing, one)) continue;
    if ((standing?.version ?? 0) !== one.version) throw stale(one, standing);
    if (!there.includes(subject)) throw new Refusal("conflict", "weighing.nothing-declared", { subject });
    if (verdict === "accepted" && !backed.has(subject)) requireBacking(answer, one);
    fresh.push(one);
  }
  return fresh;
}

/** Documentation and metrics count on evidence alone; that a process is operated may be accepted on what was seen and heard. */
function requireBacking(answer: Parameters<typeof needsEvidence>[0], { subject, comment }: Verdict): void {
  if (needsEvidence(answer, subject)) throw new Refusal("conflict", "weighing.without-evidence", { subject });
  if (subject === "operation" && comment === "") throw new Refusal("conflict", "weighing.unfounded");
}

type Standing = Awaited<ReturnType<typeof loadGiven>> extends Map<string, infer Row> ? Row : never;

async function loadGiven(tx: Tx, appraisalId: string, process: string) {
  const rows = await tx.weighing.findMany({
    where: { appraisalId, process },
    select: {
      subject: true,
      verdict: true,
      comment: true,
      version: true,
      personId: true,
      at: true,
      by: { select: { person: { select: { name: true } } } },
    },
  });
  return new Map(rows.map((row) => [row.subject, row]));
}

const isRepeat = ({ personId }: Member, standing: Standing | undefined, one: Verdict): boolean =>
  standing?.personId === personId &&
  standing.version === one.version + 1 &&
  standing.verdict === one.verdict &&
  standing.comment === one.comment;

const stale = (mine: Verdict, theirs: Standing | undefined) =>
  new Refusal("conflict", "weighing.stale", {
    subject: mine.subject,
    yours: mine.verdict,
    theirs: theirs?.verdict ?? "unweighed",
    comment: theirs?.comment ?? "",
    by: theirs?.by.person.name ?? "",
    at: theirs?.at.toISOString() ?? "",
    version: theirs?.version ?? 0,
  });

async function save(
  tx: Tx,
  { organisationId, personId }: Member,
  { appraisalId, process }: WeighAnswers,
  fresh: readonly Verdict[],
): Promise<void> {
  const at = new Date();
  for (const { subject, verdict, comment, version } of fresh) {
    const said = { verdict, comment, personId, at, version: version + 1 };
    await tx.weighing.upsert({
      where: {
        organisationId_appraisalId_process_subject: { organisationId, appraisalId, process, subject },
      },
      create: { organisationId, appraisalId, process, subject, ...said },
      update: said,
      select: { version: true },
    });
  }
}

/** What an accepted answer rests on never changes again. */
async function accept(
  tx: Tx,
  actor: Member,
  place: { assessmentId: string; process: string },
  fresh: readonly Verdict[],
): Promise<void> {
  const accepted = fresh.filter(({ verdict }) => verdict === "accepted").map(({ subject }) => subject);
  if (accepted.length === 0) return;
  const links = await tx.answerEvidence.findMany({
    where: { ...place, subject: { in: accepted } },
    select: { evidenceId: true },
  });
  await acceptRevisions(
    tx,
    actor,
    links.map(({ evidenceId }) => evidenceId),
    new Date(),
  );
}
