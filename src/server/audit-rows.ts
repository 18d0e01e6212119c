import "server-only";
import { type AuditFilter, auditAbouts, isAuditAbout } from "@/domain/audit-filter";
import { sql, type Tx } from "./db";

/** An event as it is kept. */
export type AuditRow = {
  sequence: bigint;
  at: Date;
  personId: string | null;
  action: string;
  subject: string;
  details: unknown;
  hash: string;
  address: string | null;
  requestId: string | null;
  tokenId: string | null;
};

/** The events of the open organisation that fit, the latest first. */
export async function eventsOf(
  tx: Tx,
  filter: AuditFilter,
  timeZone: string,
  { skip, take }: { skip: number; take: number },
): Promise<AuditRow[]> {
  return tx.$queryRaw<AuditRow[]>`
    select e.sequence, e.at, e.person_id as "personId", e.action, e.subject, e.details, e.hash, e.address,
      e.request_id as "requestId", e.token_id as "tokenId"
    ${fitting(filter, timeZone)}
    order by e.sequence desc offset ${skip} limit ${take}`;
}

/** How many there are. */
export async function countEvents(tx: Tx, filter: AuditFilter, timeZone: string): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    select count(*)::int as count ${fitting(filter, timeZone)}`;
  return row?.count ?? 0;
}

/** Who was asked to join is not found by their name until they do. */
function fitting(filter: AuditFilter, timeZone: string) {
  const { like, abouts, from, to } = wanted(filter);
  return sql`
    from audit_event e left join person p on p.id = e.person_id
      left join membership m on m.organisation_id = e.organisation_id and m.person_id = e.person_id
    where (${abouts}::text[] is null or split_part(e.action, '.', 1) = any(${abouts}::text[]))
      and (${from}::date is null or (e.at at time zone ${timeZone})::date >= ${from}::date)
      and (${to}::date is null or (e.at at time zone ${timeZone})::date <= ${to}::date)
      and (${like}::text is null or e.action ilike ${like} or e.subject ilike ${like} or e.details::text ilike ${like}
        or e.address ilike ${like} or e.request_id::text ilike ${like} or (m.accepted and p.name ilike ${like}) or p.email ilike ${like})`;
}

const wanted = ({ search, about, from, to }: AuditFilter) => ({
  like: search === "" ? null : `%${search.replace(/[\\%_]/g, "\\$&")}%`,
  abouts: isAuditAbout(about) ? [...auditAbouts[about]] : null,
  from: from === "" ? null : from,
  to: to === "" ? null : to,
});

/** What the people and things that events speak of are called now, by id; who was asked to join, by their address until they do. */
export async function namesOf(
  tx: Tx,
  organisationId: string,
  rows: readonly AuditRow[],
): Promise<Map<string, string>> {
  const spoken = rows.flatMap(({ personId, subject, tokenId, details }) => [
    ...[personId, subject, tokenId],
    ...idsIn(details),
  ]);
  const ids = [...new Set(spoken.filter((id) => id !== null && isId.test(id)))];
  const found = await tx.$queryRaw<{ id: string; name: string }[]>`
    with asked as (select unnest(${ids}::uuid[]) as id)
    select p.id::text, case when m.accepted then p.name else p.email end as name from person p join asked using (id)
      left join membership m on m.organisation_id = ${organisationId}::uuid and m.person_id = p.id
    union all select id::text, name from assessment join asked using (id) where organisation_id = ${organisationId}::uuid
    union all select id::text, title from evidence join asked using (id) where organisation_id = ${organisationId}::uuid
    union all select id::text, name from unit join asked using (id) where organisation_id = ${organisationId}::uuid
    union all select id::text, name from own_profile join asked using (id) where organisation_id = ${organisationId}::uuid
    union all select id::text, name from api_token join asked using (id) where organisation_id = ${organisationId}::uuid
    union all select id::text, title from report join asked using (id) where organisation_id = ${organisationId}::uuid
    union all select id::text, name from organisation join asked using (id) where id = ${organisationId}::uuid
    union all select id::text, name from appraisal_instance join asked using (id) where organisation_id = ${organisationId}::uuid
    union all select p.id::text, a.name from appraisal p join asked using (id)
      join assessment a on a.organisation_id = p.organisation_id and a.id = p.assessment_id
      where p.organisation_id = ${organisationId}::uuid`;
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** The ids that details speak of, however deep. */
export function idsIn(details: unknown): string[] {
  if (typeof details === "string") return isId.test(details) ? [details] : [];
  return typeof details === "object" && details !== null ? Object.values(details).flatMap(idsIn) : [];
}

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
