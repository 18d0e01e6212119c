import "server-only";
import { type Shelf, shelve } from "@/domain/portfolio/shelf";
import type { Tx } from "./db";
import type { Branch } from "./portfolio-rows";
import { dayOf } from "./records";

/** The evidence behind the latest declared assessments of a branch, by how long it still counts. */
export async function loadShelf(
  tx: Tx,
  { position, last }: Pick<Branch, "position" | "last">,
  today: string,
): Promise<Shelf> {
  const rows = await tx.$queryRaw<{ expires_on: Date | null; items: number }[]>`
    select item.expires_on, count(*)::int as items
    from (select distinct link.organisation_id, link.evidence_id
      from unit u join unit_reading r on r.organisation_id = u.organisation_id and r.unit_id = u.id
      join answer_evidence link on link.organisation_id = r.organisation_id and link.assessment_id = r.assessment_id
      where u.archived_at is null and u.position between ${position}::int and ${last}::int) linked
    join evidence item on item.organisation_id = linked.organisation_id and item.id = linked.evidence_id
    where item.archived_at is null
    group by item.expires_on`;
  return shelve(
    rows.map(({ expires_on: day, items }) => ({ expiresOn: day === null ? null : dayOf(day), items })),
    today,
  );
}
