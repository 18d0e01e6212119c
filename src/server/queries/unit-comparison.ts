import "server-only";
import type { Actor } from "@/domain/actor";
import { authorizeMember } from "../authorize";
import { reachAside, within } from "../db";

/** A unit that has a reading, to be held beside another. */
export type ReadUnit = { unitId: string; name: string; assessmentId: string };

/** How many units are offered to choose from. */
const offered = 100;

/**
 * The units that have declared an assessment, in the order of the tree, each with its latest; those chosen already come
 * first and always, of the others a hundred at most, found by name where asked.
 */
export async function listReadUnits(
  actor: Actor,
  search = "",
  chosen: readonly string[] = [],
): Promise<ReadUnit[]> {
  authorizeMember(actor, "portfolio.see");
  const pattern = `%${search.replace(/[\\%_]/g, "\\$&")}%`;
  return within(
    reachAside(actor),
    (tx) => tx.$queryRaw<ReadUnit[]>`
      select u.id as "unitId", u.name, r.assessment_id as "assessmentId"
      from unit u join unit_reading r on r.organisation_id = u.organisation_id and r.unit_id = u.id
      where u.archived_at is null and r.assessment_id is not null
        and (u.name ilike ${pattern} or u.id::text = any(${[...chosen]}::text[]))
      order by u.id::text = any(${[...chosen]}::text[]) desc, u.position
      limit ${offered + chosen.length}::int`,
  );
}
