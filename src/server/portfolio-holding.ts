import "server-only";
import { requirements } from "@/domain/oism3/capability";
import { isRequirement, type Requirement } from "@/domain/portfolio/level";
import type { Tx } from "./db";
import { presentOism3 } from "./editions";
import type { Branch } from "./portfolio-rows";

/** A process that holds units of a branch back from their targets. */
export type HoldingView = {
  id: string;
  name: string;
  /** How many units it holds back, and which, as far as they are named. */
  units: number;
  which: string[];
  /** What those units lack of it, in the order of Table 2.1, with how many do. */
  missing: { requirement: Requirement; units: number }[];
};

/** What holds a branch back: the processes that keep most units from their targets. Reads what is kept of each unit. */
export async function loadHolding(tx: Tx, branch: Branch, most: number): Promise<HoldingView[]> {
  const rows = await tx.$queryRaw<{ process: string; units: number }[]>`
    select held.process, count(*)::int as units
    from unit u join unit_reading r on r.organisation_id = u.organisation_id and r.unit_id = u.id,
      jsonb_object_keys(r.holding) held (process)
    where u.archived_at is null and u.position between ${branch.position}::int and ${branch.last}::int
    group by 1 order by 2 desc, 1 limit ${most}::int`;
  const processes = rows.map(({ process }) => process);
  const lacking = await tx.$queryRaw<{ process: string; requirement: string; units: number }[]>`
    select process, lacks.requirement, count(*)::int as units
    from unit u join unit_reading r on r.organisation_id = u.organisation_id and r.unit_id = u.id
      cross join unnest(${processes}::text[]) process,
      jsonb_array_elements_text(r.holding -> process) lacks (requirement)
    where u.archived_at is null and u.position between ${branch.position}::int and ${branch.last}::int
    group by 1, 2`;
  const named = await tx.$queryRaw<{ process: string; ids: string[] }[]>`
    select process, (array_agg(u.id::text order by u.position))[1:${namedAtMost}::int] as ids
    from unit u join unit_reading r on r.organisation_id = u.organisation_id and r.unit_id = u.id
      join unnest(${processes}::text[]) process on r.holding ? process
    where u.archived_at is null and u.position between ${branch.position}::int and ${branch.last}::int
    group by 1`;
  const names = new Map((await presentOism3()).processes.map(({ id, name }) => [id, name]));
  return rows.map(({ process, units }) => ({
    id: process,
    name: names.get(process) ?? "",
    units,
    which: named.find((one) => one.process === process)?.ids ?? [],
    missing: lacking
      .filter((one) => one.process === process)
      .flatMap(({ requirement, units: count }) =>
        isRequirement(requirement) ? [{ requirement, units: count }] : [],
      )
      .toSorted((a, b) => requirements.indexOf(a.requirement) - requirements.indexOf(b.requirement)),
  }));
}

const namedAtMost = 25;
