import "server-only";
import type { Actor } from "@/domain/actor";
import { isStatus, type Status } from "@/domain/assessment";
import { levels } from "@/domain/portfolio/level";
import { capabilityCourse, courseOf, type Reading } from "@/domain/series/trend";
import { authorizeMember } from "../authorize";
import { reachAside, type Tx, within } from "../db";
import { oism3Edition } from "../editions";
import { loadShelf } from "../portfolio-shelf";
import { dayOf } from "../records";
import { loadReopened } from "../reopened-drafts";
import { loadUnit, loadUnitsAbove } from "../unit-records";
import { loadVerifiedGround } from "../verified-ground";

/** One declared assessment of a unit, as its course tells of it. */
export type TrendReading = Reading & {
  id: string;
  name: string;
  from: string;
  to: string;
  status: Status;
  toWeigh: number;
  weighed: number;
  /** What evidence could carry once all is weighed; `verified` is what it carries for certain. */
  verifiedUpper: number | null;
};

/** One process over the same readings: null where it did not apply, or the edition did not have it. */
export type ProcessCourse = {
  id: string;
  name: string;
  readings: { lower: number | null; upper: number | null; verified: number | null }[];
};

/** How many readings a course goes back. */
const most = 24;

/**
 * A unit over all its declared assessments, the oldest first, and one of its processes where one is asked for. `today` is
 * the reader's own day ("2026-11-22").
 */
export async function readUnitTrend(actor: Actor, unitId: string, process: string, today: string) {
  authorizeMember(actor, "portfolio.see");
  return within(reachAside(actor), async (tx) => {
    const unit = await loadUnit(tx, unitId);
    const rows = await tx.assessment.findMany({
      where: { unitId: unit.id, status: { in: ["submitted", "under-appraisal", "signed-off"] } },
      orderBy: [{ periodTo: "desc" }, { startedAt: "desc" }],
      take: most,
      select: row,
    });
    const latest = rows[0];
    const edition = latest && (await oism3Edition(latest.editionId, latest.revision));
    const readings = rows.toReversed();
    const processes = edition?.processes.map(({ id, name }) => ({ id, name })) ?? [];
    const chosen = processes.find(({ id }) => id === process) ?? null;
    return {
      unit: { id: unit.id, name: unit.name, archived: unit.archived, above: await loadUnitsAbove(tx, unit) },
      below: await tx.unit.findMany({
        where: { parentId: unit.id, archivedAt: null },
        orderBy: { position: "asc" },
        select: { id: true, name: true },
      }),
      readings: readings.flatMap(readingOf),
      /** Over which processes the latest is declared and verified; null where nothing of it is verified. */
      ground: latest && latest.verifiedLower !== null ? await loadVerifiedGround(tx, latest.id) : null,
      reopened: await loadOpenAgain(tx, unit.id),
      shelf: await loadShelf(tx, { position: unit.position, last: unit.position }, today),
      course: courseOf(readings),
      capability: capabilityCourse(levels, readings).map((course) => ({
        ...course,
        name: edition?.capability.find(({ level }) => level === course.level)?.name ?? null,
      })),
      processes,
      process: chosen && { ...chosen, readings: await courseOfProcess(tx, chosen.id, readings) },
    };
  });
}

export type UnitTrend = Awaited<ReturnType<typeof readUnitTrend>>;

/** What of the unit was declared and is open again, the latest period first: none of it is among the readings. */
async function loadOpenAgain(tx: Tx, unitId: string) {
  const drafts = await tx.assessment.findMany({
    where: { unitId, status: "draft" },
    orderBy: [{ periodTo: "desc" }, { startedAt: "desc" }],
    take: most,
    select: { id: true, name: true },
  });
  const moves = await loadReopened(
    tx,
    drafts.map(({ id }) => id),
  );
  return drafts.flatMap((draft) => {
    const move = moves.get(draft.id);
    return move === undefined ? [] : [{ ...draft, ...move }];
  });
}

async function courseOfProcess(
  tx: Tx,
  process: string,
  readings: readonly { id: string }[],
): Promise<ProcessCourse["readings"]> {
  const rows = await tx.processAnswer.findMany({
    where: { assessmentId: { in: readings.map(({ id }) => id) }, process },
    select: { assessmentId: true, applicable: true, lower: true, upper: true, verifiedLower: true },
  });
  return readings.map(({ id }) => {
    const answer = rows.find(({ assessmentId }) => assessmentId === id);
    if (!answer?.applicable) return { lower: null, upper: null, verified: null };
    return { lower: answer.lower, upper: answer.upper, verified: answer.verifiedLower };
  });
}

type Row = {
  id: string;
  name: string;
  periodFrom: Date;
  periodTo: Date;
  status: string;
  target: number;
  lower: number | null;
  upper: number | null;
  verifiedLower: number | null;
  verifiedUpper: number | null;
  toWeigh: number;
  weighed: number;
};

function readingOf({ periodFrom, periodTo, status, verifiedLower: verified, ...rest }: Row): TrendReading[] {
  if (!isStatus(status)) return [];
  const { id, name, target, lower, upper, verifiedUpper, toWeigh, weighed } = rest;
  const period = { from: dayOf(periodFrom), to: dayOf(periodTo) };
  const declared = { id, name, ...period, status, target, lower, upper };
  return [{ ...declared, verified, verifiedUpper, toWeigh, weighed }];
}

const row = {
  id: true,
  name: true,
  periodFrom: true,
  periodTo: true,
  status: true,
  target: true,
  lower: true,
  upper: true,
  verifiedLower: true,
  verifiedUpper: true,
  toWeigh: true,
  weighed: true,
  atLower: true,
  editionId: true,
  revision: true,
} as const;
