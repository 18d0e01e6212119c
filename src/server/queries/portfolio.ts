import "server-only";
import type { Actor } from "@/domain/actor";
import { isTree, type PortfolioFilter } from "@/domain/portfolio/filter";
import type { Bounds, RollUp } from "@/domain/portfolio/roll-up";
import type { Shelf } from "@/domain/portfolio/shelf";
import { authorizeMember } from "../authorize";
import { type HoldingView, loadBranch, loadRolled } from "../branch-tally";
import { reachAside, type Tx, within } from "../db";
import {
  allUnits,
  type Branch,
  countUnits,
  type LineRow,
  loadBacking,
  loadLines,
  pageSize,
} from "../portfolio-rows";
import { loadShelf } from "../portfolio-shelf";
import { loadReopened, type ReopenedDraft } from "../reopened-drafts";
import { loadUnit, loadUnitsAbove } from "../unit-records";

export type { HoldingView } from "../branch-tally";

/** A unit in the portfolio. What was never declared has no reading; what is below it is rolled up, itself included. */
export type PortfolioLine = {
  unitId: string;
  name: string;
  /** How deep it stands below the branch that is shown. */
  depth: number;
  reading: ReadingView | null;
  /** `again` where it was declared before: until it is submitted again, the reading before it stands. */
  draft: { id: string; answered: number; processes: number; again: boolean } | null;
  /** How many units are below it, and what they come to together with it; null where there are none. */
  below: { units: number; rolled: RollUp } | null;
};

export type ReadingView = {
  assessmentId: string;
  target: number;
  declared: Bounds;
  verified: Bounds;
  declaredAt: string;
  /** How much there is to weigh, and how much is weighed; both 0 before an appraisal. */
  toWeigh: number;
  weighed: number;
  /** What was declared for certain, and verified, in the last four assessments, the oldest first; null is none. */
  lastFour: { declared: (number | null)[]; verified: (number | null)[] };
  /** Of what was accepted, how much has evidence in date; null where nothing was. */
  backing: { accepted: number; inDate: number } | null;
};

export type PortfolioView = {
  branch: { id: string; name: string; above: { id: string; name: string }[] } | null;
  lines: PortfolioLine[];
  /** Whether all of the branch is shown as a tree, or only what is right below its head. */
  whole: boolean;
  total: number;
  page: number;
  pages: number;
  /** How many units in use the branch has, what they come to, and what holds them back. */
  units: number;
  rolled: RollUp;
  holding: HoldingView[];
  /** The evidence behind the latest declared assessments. */
  shelf: Shelf;
  /** Declared assessments that belong to no unit, and stand nowhere here; a few of them by name. */
  withoutUnit: number;
  loose: { id: string; name: string }[];
};

/** How many processes that hold units back are named. */
const mostHolding = 6;

/** The organisation's units, or a branch of them, with where each stands. `today` is the reader's own day ("2026-11-22"). */
export async function readPortfolio(
  actor: Actor,
  filter: PortfolioFilter,
  today: string,
): Promise<PortfolioView> {
  authorizeMember(actor, "portfolio.see");
  return within(reachAside(actor), async (tx) => {
    const headId = filter.branch || actor.branchId;
    const head = headId === null ? null : await loadUnit(tx, headId);
    const branch: Branch = head ?? allUnits;
    const units = await countUnits(tx, branch);
    const whole = units <= pageSize;
    const { rows, page } = await pageOf(tx, branch, { filter, today, whole });
    const parents = rows.filter(({ below }) => below > 0).map(({ id }) => id);
    const below = await loadRolled(tx, parents, today);
    const assessments = rows.flatMap(({ assessment_id }) => assessment_id ?? []);
    const backing = await loadBacking(tx, assessments, today);
    const drafts = rows.flatMap(({ draft_id }) => draft_id ?? []);
    const reopened = await loadReopened(tx, drafts);
    const total = rows[0]?.total ?? 0;
    const flat = !isTree(filter);
    return {
      branch: head && { id: head.id, name: head.name, above: await loadUnitsAbove(tx, head) },
      lines: rows.map((row) => ({
        unitId: row.id,
        name: row.name,
        depth: flat ? 0 : row.depth - Math.max(0, branch.depth),
        reading: readingOf(row, backing),
        draft: draftOf(row, reopened),
        below: belowOf(row, below),
      })),
      whole,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / pageSize)),
      units,
      shelf: await loadShelf(tx, branch, today),
      ...(await loadBranch(tx, branch.id, { today, most: mostHolding })),
      ...(await loadLoose(tx)),
    };
  });
}

/** How many assessments without a unit are named. */
const mostLoose = 3;

async function loadLoose(tx: Tx): Promise<Pick<PortfolioView, "withoutUnit" | "loose">> {
  const loose = await tx.$queryRaw<{ id: string; name: string; total: number }[]>`
    select id, name, count(*) over ()::int as total from assessment
    where unit_id is null and status in ('submitted', 'under-appraisal', 'signed-off')
    order by period_to desc, name limit ${mostLoose}::int`;
  return { withoutUnit: loose[0]?.total ?? 0, loose: loose.map(({ id, name }) => ({ id, name })) };
}

/** The page asked for; where there is none, the last one there is. */
async function pageOf(
  tx: Tx,
  branch: Branch,
  { filter, ...rest }: { filter: PortfolioFilter; today: string; whole: boolean },
): Promise<{ rows: LineRow[]; page: number }> {
  const rows = await loadLines(tx, branch, { filter, page: filter.page, ...rest });
  if (rows.length > 0 || filter.page === 1) return { rows, page: filter.page };
  const [first] = await loadLines(tx, branch, { filter, page: 1, ...rest });
  const page = Math.max(1, Math.ceil((first?.total ?? 0) / pageSize));
  return { rows: await loadLines(tx, branch, { filter, page, ...rest }), page };
}

function readingOf(
  row: LineRow,
  backing: ReadonlyMap<string, { accepted: number; inDate: number }>,
): ReadingView | null {
  const { assessment_id: assessmentId, target, declared_at: declaredAt } = row;
  if (assessmentId === null || target === null || declaredAt === null) return null;
  return {
    assessmentId,
    target,
    declared: { lower: row.lower, upper: row.upper },
    verified: { lower: row.verified_lower, upper: row.verified_upper },
    declaredAt: declaredAt.toISOString(),
    toWeigh: row.to_weigh,
    weighed: row.weighed,
    lastFour: { declared: levelsOf(row.declared), verified: levelsOf(row.verified) },
    backing: backing.get(assessmentId) ?? null,
  };
}

function belowOf({ id, below: units }: LineRow, rolled: ReadonlyMap<string, RollUp>): PortfolioLine["below"] {
  const of = rolled.get(id);
  return of === undefined ? null : { units, rolled: of };
}

const draftOf = (
  { draft_id: id, draft_answered, draft_processes }: LineRow,
  reopened: ReadonlyMap<string, ReopenedDraft>,
) =>
  id === null ? null : { id, answered: draft_answered, processes: draft_processes, again: reopened.has(id) };

/** -1 stands for none: an array of the database is read with whole numbers alone. */
const levelsOf = (kept: number[] | null) => (kept ?? []).map((level) => (level < 0 ? null : level));
