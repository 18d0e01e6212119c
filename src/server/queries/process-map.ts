import "server-only";
import type { Actor } from "@/domain/actor";
import { type PracticeShare, practiceShares } from "@/domain/portfolio/practices";
import type { Bounds } from "@/domain/portfolio/roll-up";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import { countHeld, loadCapabilities } from "../branch-tally";
import { reachAside, type Tx, within } from "../db";
import { presentOism3 } from "../editions";
import { allUnits, type Branch } from "../portfolio-rows";
import { loadUnit, loadUnitsAbove } from "../unit-records";

/** A unit with its latest declared assessment. */
export type MappedUnit = { unitId: string; name: string; assessmentId: string; target: number };

/** How a process stands in one unit; null bounds where it does not apply, null where the edition does not have it. */
export type MapCell = { declared: Bounds; verified: Bounds } | null;

export type MapRow = { id: string; name: string; level: string; cells: MapCell[] };

/** How many units stand side by side in a heat map, and how many in the list of one process. */
const [abreast, listed] = [12, 25];

/** Units of a branch by processes, twelve units at a time, and the management practices that all of its units enable. */
export async function readProcessMap(
  actor: Actor,
  { branch: branchId, page }: { branch: string; page: number },
) {
  authorizeMember(actor, "portfolio.see");
  const oism3 = await presentOism3();
  return within(reachAside(actor), async (tx) => {
    const { branch, head } = await branchOf(tx, branchId || actor.branchId);
    const { assessed: total, ...at } = await loadCapabilities(tx, branch.id);
    const units = await loadMapped(tx, branch, { page, size: abreast });
    const cells = await loadCells(tx, units, null);
    return {
      head,
      units,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / abreast)),
      capability: oism3.capability.map(({ level, name }) => ({ level, name })),
      levels: oism3.levels.map(({ code, name }) => ({ code, name })),
      rows: oism3.processes.map(
        ({ id, name, level }): MapRow => ({
          id,
          name,
          level,
          cells: units.map(({ assessmentId }) => cells.get(`${assessmentId} ${id}`) ?? null),
        }),
      ),
      practices: practicesOf(oism3, at),
    };
  });
}

export type ProcessMap = Awaited<ReturnType<typeof readProcessMap>>;

/** One process in every unit of a branch, 25 at a time. Refuses as missing a process that the edition does not have. */
export async function readProcessAcross(
  actor: Actor,
  { process, branch: branchId, page }: { process: string; branch: string; page: number },
) {
  authorizeMember(actor, "portfolio.see");
  const known = (await presentOism3()).processes.find(({ id }) => id === process);
  if (known === undefined) throw new Refusal("missing", "process.missing");
  return within(reachAside(actor), async (tx) => {
    const { branch, head } = await branchOf(tx, branchId || actor.branchId);
    const { assessed: total, held } = await countHeld(tx, branch.id, process);
    const units = await loadMapped(tx, branch, { page, size: listed });
    const cells = await loadCells(tx, units, process);
    return {
      process: { id: known.id, name: known.name },
      head,
      lines: units.map((unit) => ({ ...unit, cell: cells.get(`${unit.assessmentId} ${process}`) ?? null })),
      heldBack: held,
      total,
      page,
      pages: Math.max(1, Math.ceil(total / listed)),
    };
  });
}

export type ProcessAcross = Awaited<ReturnType<typeof readProcessAcross>>;

async function branchOf(tx: Tx, id: string | null) {
  if (id === null) return { branch: allUnits, head: null };
  const unit = await loadUnit(tx, id);
  return { branch: unit, head: { id: unit.id, name: unit.name, above: await loadUnitsAbove(tx, unit) } };
}

/** Unit by unit down the tree, so that a page of a large tree reads no more readings than it shows and passes over. */
function loadMapped(
  tx: Tx,
  branch: Branch,
  { page, size }: { page: number; size: number },
): Promise<MappedUnit[]> {
  return tx.$queryRaw<MappedUnit[]>`
    select u.id as "unitId", u.name, r.assessment_id as "assessmentId", r.target
    from unit u cross join lateral (
      select assessment_id, target from unit_reading
      where organisation_id = u.organisation_id and unit_id = u.id and assessment_id is not null limit 1) r
    where u.archived_at is null and u.position between ${branch.position}::int and ${branch.last}::int
    order by u.position limit ${size}::int offset ${(page - 1) * size}::int`;
}

/** How processes stand in some units, by assessment and process; only one of them where it is named. */
async function loadCells(
  tx: Tx,
  units: readonly MappedUnit[],
  process: string | null,
): Promise<ReadonlyMap<string, MapCell>> {
  const rows = await tx.processAnswer.findMany({
    where: {
      assessmentId: { in: units.map(({ assessmentId }) => assessmentId) },
      ...(process === null ? {} : { process }),
    },
    select: {
      assessmentId: true,
      process: true,
      applicable: true,
      lower: true,
      upper: true,
      verifiedLower: true,
      verifiedUpper: true,
    },
  });
  return new Map(
    rows.map(({ assessmentId, process: id, applicable, ...at }) => [
      `${assessmentId} ${id}`,
      {
        declared: applicable ? { lower: at.lower, upper: at.upper } : { lower: null, upper: null },
        verified: { lower: at.verifiedLower, upper: at.verifiedUpper },
      },
    ]),
  );
}

type Practices = (PracticeShare & { name: string; means: string })[];

function practicesOf(
  { capability, practices }: Awaited<ReturnType<typeof presentOism3>>,
  { atLower, atUpper }: { atLower: readonly number[]; atUpper: readonly number[] },
): Practices {
  const shares = practiceShares(
    capability.map(({ level }) => level),
    atLower,
    atUpper,
  );
  return capability.flatMap(({ practices: enables }, index) =>
    practices
      .filter(({ name }) => enables.includes(name))
      .flatMap(({ name, means }) => {
        const share = shares[index];
        return share === undefined ? [] : [{ name, means, ...share }];
      }),
  );
}
