import "server-only";
import type { Actor } from "@/domain/actor";
import { isAppraised, isStatus, type Status } from "@/domain/assessment";
import { can, type Subject } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { dayOf, loadAssessment } from "../records";
import { answeredOfShares, assessmentFor, countShare } from "../shares";
import { changedSince } from "../signatures";

/** One line of the list. The bounds are null for who may see progress only, and where nothing is applicable. */
export type AssessmentLine = {
  id: string;
  name: string;
  unit: string;
  from: string;
  to: string;
  status: Status;
  target: number;
  answered: number;
  processes: number;
  lower: number | null;
  upper: number | null;
  /** What appraisers verified; null before an appraisal, and for who may see progress only. */
  verified: { lower: number | null; upper: number | null } | null;
  /** Whether it differs from what was signed off; the comparison is one click away. */
  changedSinceSignOff: boolean;
  readable: boolean;
  /** Whether the reader sees only what is assigned to them, and counts are of that. */
  part: boolean;
  changedAt: string;
};

export type AssessmentList = { lines: AssessmentLine[]; total: number; page: number; pages: number };

/** How many lines a page of the list has. */
const pageSize = 25;

/** The organisation's assessments, the last changed first; archived ones only when asked for. */
export async function listAssessments(
  actor: Actor,
  { page, archived, search }: { page: number; archived: boolean; search: string },
): Promise<AssessmentList> {
  authorizeMember(actor, "assessment.list");
  const wanted = {
    status: archived ? "archived" : { not: "archived" },
    ...(search === ""
      ? {}
      : { OR: [{ name: contains(search) }, { unit: contains(search) }, { scope: contains(search) }] }),
  };
  return within(reach(actor), async (tx) => {
    // Who sees assessments only by what is assigned to them finds those, counted by what is theirs.
    const all = can(actor, "assessment.see", { status: "draft" });
    const mine = { assignment: { is: { personId: actor.personId } } };
    const where = all ? wanted : { ...wanted, answers: { some: mine } };
    const total = await tx.assessment.count({ where });
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const shown = Math.min(Math.max(1, page), pages);
    const rows = await tx.assessment.findMany({
      where,
      orderBy: [{ changedAt: "desc" }, { id: "asc" }],
      skip: (shown - 1) * pageSize,
      take: pageSize,
      select: { ...line, _count: { select: { answers: all ? true : { where: mine } } } },
    });
    const shares = all ? null : await answeredOfShares(tx, actor, rows);
    const counted =
      shares === null ? rows : rows.map((row) => ({ ...row, answered: shares.get(row.id) ?? 0 }));
    const changed = all ? await changedRows(tx, rows) : new Set<string>();
    const lines = counted
      .flatMap((row) => lineOf(actor, row, !all))
      .map((line) => ({ ...line, changedSinceSignOff: changed.has(line.id) }));
    return { lines, total, page: shown, pages };
  });
}

/** What heads every screen of one assessment, and what its reader may do there. */
export async function seeAssessment(actor: Actor, id: string) {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const { oism3, model: _, ...head } = await loadAssessment(tx, id);
    const asked = await assessmentFor(tx, actor, head);
    authorizeMember(actor, "assessment.see", asked);
    const part: Subject = asked.share ? { ...asked, share: "this" } : asked;
    const whole = can(actor, "assessment.see", head);
    const mine = whole ? null : await countShare(tx, actor, id);
    const last = await tx.assessmentTransition.findFirst({
      where: { assessmentId: id },
      orderBy: { position: "desc" },
      select: { move: true, at: true, reason: true, by: { select: { person: { select: { name: true } } } } },
    });
    return {
      ...head,
      changedAt: head.changedAt.toISOString(),
      edition: oism3.name,
      processes: oism3.processes.length,
      ...mine,
      last: last && {
        move: last.move,
        at: last.at.toISOString(),
        by: last.by.person.name,
        reason: last.reason,
      },
      may: {
        read: can(actor, "assessment.read", part),
        whole,
        answer: can(actor, "assessment.answer", part) && head.status === "draft",
        fill: can(actor, "assessment.fill", head) && head.status === "draft",
        manage: can(actor, "assessment.submit", head),
      },
    };
  });
}

export type AssessmentHead = Awaited<ReturnType<typeof seeAssessment>>;

type Row = {
  id: string;
  name: string;
  unit: string;
  periodFrom: Date;
  periodTo: Date;
  status: string;
  archivedFrom: string | null;
  target: number;
  answered: number;
  lower: number | null;
  upper: number | null;
  verifiedLower: number | null;
  verifiedUpper: number | null;
  changedAt: Date;
  _count: { answers: number };
};

/**
 * What was signed off once and has changed since. What was not reopened is locked but for its evidence: it is looked into
 * where an item was attached or changed after the signature.
 */
async function changedRows(tx: Tx, rows: readonly { id: string; status: string }[]): Promise<Set<string>> {
  const signed = await tx.$queryRaw<{ assessmentId: string }[]>`
    select distinct s.assessment_id as "assessmentId" from sign_off s
      join assessment a on a.id = s.assessment_id
     where s.act = 'signed' and s.assessment_id = any(${rows.map(({ id }) => id)}::uuid[])
       and (a.status not in ('signed-off', 'archived') or exists (
         select from answer_evidence l join evidence e on e.id = l.evidence_id
          where l.assessment_id = a.id and greatest(l.added_at, e.changed_at) > s.at) or exists (
         select from practice_evidence l join evidence e on e.id = l.evidence_id
          where l.appraisal_id = s.appraisal_id and greatest(l.added_at, e.changed_at) > s.at))`;
  const changed = new Set<string>();
  for (const { assessmentId } of signed)
    if (((await changedSince(tx, assessmentId))?.count ?? 0) > 0) changed.add(assessmentId);
  return changed;
}

function lineOf(actor: Actor, row: Row, part: boolean): Omit<AssessmentLine, "changedSinceSignOff">[] {
  const { periodFrom, periodTo, status, archivedFrom, lower, upper, verifiedLower, verifiedUpper } = row;
  const { changedAt, _count, id, name, unit, target, answered } = row;
  if (!isStatus(status)) return [];
  const from = archivedFrom !== null && isStatus(archivedFrom) ? archivedFrom : null;
  const readable = can(actor, "assessment.read", { status, archivedFrom: from });
  return [
    {
      ...{ id, name, unit, target, answered },
      status,
      from: dayOf(periodFrom),
      to: dayOf(periodTo),
      processes: _count.answers,
      lower: readable ? lower : null,
      upper: readable ? upper : null,
      verified:
        readable && isAppraised(from ?? status) ? { lower: verifiedLower, upper: verifiedUpper } : null,
      readable,
      part,
      changedAt: changedAt.toISOString(),
    },
  ];
}

const contains = (search: string) => ({ contains: search, mode: "insensitive" as const });

const line = {
  id: true,
  name: true,
  unit: true,
  periodFrom: true,
  periodTo: true,
  status: true,
  archivedFrom: true,
  target: true,
  answered: true,
  lower: true,
  upper: true,
  verifiedLower: true,
  verifiedUpper: true,
  changedAt: true,
} as const;
