import "server-only";
import { requirements } from "@/domain/oism3/capability";
import { oldBefore } from "@/domain/portfolio/filter";
import { levels, type Requirement } from "@/domain/portfolio/level";
import { type RollUp, rollUp } from "@/domain/portfolio/roll-up";
import { alikeOf, type Counted, capabilitiesOf, capabilityKeys, oldOf } from "@/domain/portfolio/tally";
import type { Tx } from "./db";
import { presentOism3 } from "./editions";

/** A process that holds units of a branch back from their targets. */
export type HoldingView = {
  id: string;
  name: string;
  /** How many units it holds back. */
  units: number;
  /** What those units lack of it, in the order of Table 2.1, with how many do. */
  missing: { requirement: Requirement; units: number }[];
  /** From how many units it keeps which level away, the lowest first; each unit counts up to its own target. */
  blocked: { level: number; units: number }[];
};

/** The head of all units, which is no unit. */
const wholeTree = "00000000-0000-0000-0000-000000000000";

/** What several branches come to, by the id of the unit at their head. Reads what is counted, however many units there are. */
export async function loadRolled(
  tx: Tx,
  heads: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, RollUp>> {
  const rows = await tx.$queryRaw<(Counted & { head: string })[]>`
    select head_id::text as head, key, count from branch_tally
    where head_id = any(${[...heads]}::uuid[]) and count > 0 and (key like 'at %' or key like 'on %')`;
  return new Map(
    heads.map((head) => {
      const tally = rows.filter((row) => row.head === head);
      return [head, rollUp(alikeOf(tally), oldOf(tally, oldBefore(today)))];
    }),
  );
}

/**
 * How many units of a branch, or of all where no head is named, have declared an assessment, and how many of their processes
 * stand at each capability. Reads what is counted.
 */
export async function loadCapabilities(tx: Tx, head: string | null) {
  const tally = await loadCounted(tx, head, ["assessed", ...capabilityKeys]);
  return { assessed: countOf(tally, "assessed"), ...capabilitiesOf(tally) };
}

/** How many units of a branch have declared an assessment, and how many of them a process holds back. */
export async function countHeld(tx: Tx, head: string | null, process: string) {
  const tally = await loadCounted(tx, head, ["assessed", `held ${process}`]);
  return { assessed: countOf(tally, "assessed"), held: countOf(tally, `held ${process}`) };
}

const loadCounted = (tx: Tx, head: string | null, keys: string[]): Promise<Counted[]> =>
  tx.branchTally.findMany({
    where: { headId: head ?? wholeTree, key: { in: keys } },
    select: { key: true, count: true },
  });

const countOf = (tally: readonly Counted[], key: string) => tally.find((one) => one.key === key)?.count ?? 0;

/** What a branch comes to, or all units where no head is named, and the processes that hold most of its units back. */
export async function loadBranch(
  tx: Tx,
  head: string | null,
  { today, most }: { today: string; most: number },
) {
  const headId = head ?? wholeTree;
  const rolled = (await loadRolled(tx, [headId], today)).get(headId) ?? rollUp([]);
  const held = await tx.$queryRaw<{ process: string; units: number }[]>`
    select substr(key, 6) as process, count as units from branch_tally
    where head_id = ${headId}::uuid and key like 'held %' and count > 0
    order by count desc, key limit ${most}::int`;
  const keys = held.flatMap(({ process }) => [
    ...requirements.map((it) => `lack ${process} ${it}`),
    ...levels.map((level) => `block ${process} ${level}`),
  ]);
  const counted = await tx.branchTally.findMany({
    where: { headId, key: { in: keys }, count: { gt: 0 } },
    select: { key: true, count: true },
  });
  const counts = new Map(counted.map(({ key, count }) => [key, count]));
  const names = new Map((await presentOism3()).processes.map(({ id, name }) => [id, name]));
  const holding = held.map(
    ({ process, units }): HoldingView => ({
      id: process,
      name: names.get(process) ?? "",
      units,
      missing: requirements.flatMap((requirement) => {
        const lack = counts.get(`lack ${process} ${requirement}`);
        return lack === undefined ? [] : [{ requirement, units: lack }];
      }),
      blocked: levels.flatMap((level) => {
        const away = counts.get(`block ${process} ${level}`);
        return away === undefined ? [] : [{ level, units: away }];
      }),
    }),
  );
  return { rolled, holding };
}
