import "server-only";
import type { Actor, Member } from "@/domain/actor";
import { can } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { reachAside, type Tx, within } from "../db";
import { whyNotToAppraise } from "../involvement";
import { loadPrevious } from "../previous";
import { readUnder } from "../readings";
import { type AssessmentRecord, loadAnswers, loadAssessment } from "../records";
import { seriesOf } from "../result-series";
import { resultOf } from "../result-view";
import { verifiedView } from "../verified-view";
import { verifiedOf } from "../weighings";

export type { PreviousView } from "../previous";
export type { Reading } from "../readings";
export type { SeriesView } from "../result-series";
export type { BlockerView, GapView, Missing, PracticeView, ResultRow, ResultView } from "../result-view";
export type { VerifiedView } from "../verified-view";

/**
 * An assessment's result, scored as it pins it, what of it is verified, what its charts draw, and the maturity of the one
 * before it. Who may see the assessment but not its answers gets its head, with how far it has come, and no result. Read
 * under another profile it is another reading of the same answers, and has nothing before it to be compared with.
 */
export async function readResult(actor: Actor, assessmentId: string, under?: string) {
  authorizeMember(actor, "assessment.list");
  const { head, now, checked, previous, reading, mayAppraise } = await within(reachAside(actor), (tx) =>
    loadParts(tx, actor, assessmentId, under),
  );
  if (now === null)
    return { head, result: null, verified: null, series: null, previous: null, reading: null, mayAppraise };
  return {
    head,
    result: resultOf(now.assessment, now.answers),
    verified: checked === null ? null : verifiedView(now.assessment, checked),
    series: seriesOf(now, previous, checked),
    previous: previous?.view ?? null,
    reading,
    mayAppraise,
  };
}

async function loadParts(tx: Tx, actor: Member, assessmentId: string, under?: string) {
  const kept = await loadAssessment(tx, assessmentId);
  authorizeMember(actor, "assessment.see", kept);
  if (!can(actor, "assessment.read", kept))
    return {
      head: await headOf(tx, kept),
      ...{ now: null, checked: null, previous: null, reading: null, mayAppraise: false },
    };
  const { assessment, reading } = await readUnder(tx, kept, can(actor, "profile.read") ? under : undefined);
  const answers = await loadAnswers(tx, assessmentId);
  const previous = reading.under === null ? await loadPrevious(tx, kept) : null;
  const checked = await verifiedOf(tx, kept, answers);
  return {
    head: await headOf(tx, assessment),
    ...{ now: { assessment, answers }, checked, previous, reading },
    mayAppraise: await mayBegin(tx, actor, kept),
  };
}

/** Whether this very member could begin its appraisal: it waits for one, and they took no part in it. */
async function mayBegin(tx: Tx, actor: Member, assessment: AssessmentRecord): Promise<boolean> {
  if (assessment.status !== "submitted" || !can(actor, "appraisal.begin", assessment)) return false;
  const { id } = assessment;
  return ((await whyNotToAppraise(tx, actor.personId, [id])).get(id) ?? []).length === 0;
}

export type ResultHead = Awaited<ReturnType<typeof headOf>>;

async function headOf(
  tx: Tx,
  { oism3, model: _, units: _units, profile, changedAt, ...assessment }: AssessmentRecord,
) {
  const last = await tx.assessmentTransition.findFirst({
    where: { assessmentId: assessment.id },
    orderBy: { position: "desc" },
    select: { move: true, at: true },
  });
  return {
    ...assessment,
    changedAt: changedAt.toISOString(),
    profile: profile.name,
    edition: oism3.name,
    processes: oism3.processes.length,
    last: last && { move: last.move, at: last.at.toISOString() },
  };
}
