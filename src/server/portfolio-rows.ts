import "server-only";
import { isTree, oldBefore, type PortfolioFilter } from "@/domain/portfolio/filter";
import type { Tx } from "./db";

/** One stretch of the tree, with how deep its head stands; all of it begins at 0 and its units stand at depth 0. */
export type Branch = { id: string | null; position: number; last: number; depth: number };

export const allUnits: Branch = { id: null, position: 0, last: 2_147_483_647, depth: -1 };

/** How many units a page has. */
export const pageSize = 25;

export type LineRow = {
  id: string;
  name: string;
  position: number;
  last: number;
  depth: number;
  below: number;
  assessment_id: string | null;
  status: string | null;
  target: number | null;
  lower: number | null;
  upper: number | null;
  verified_lower: number | null;
  verified_upper: number | null;
  to_weigh: number;
  weighed: number;
  declared_at: Date | null;
  declared: number[] | null;
  verified: number[] | null;
  draft_id: string | null;
  draft_answered: number;
  draft_processes: number;
  total: number;
};

/**
 * A page of units, in the order asked for. A tree that is larger than a page is opened by branch: it shows the units right
 * below the branch's head. What was never read comes last, whichever way.
 */
export function loadLines(
  tx: Tx,
  branch: Branch,
  { filter, page, today, whole }: { filter: PortfolioFilter; page: number; today: string; whole: boolean },
): Promise<LineRow[]> {
  const { sort, show } = filter;
  const sign = filter.descending ? -1 : 1;
  const level = isTree(filter) && !whole ? branch.depth + 1 : null;
  const pattern = `%${filter.search.replace(/[\\%_]/g, "\\$&")}%`;
  return tx.$queryRaw<LineRow[]>`
    select u.id, u.name, u.position, u.last, u.depth,
      (select count(*)::int from unit b where b.position > u.position and b.position <= u.last and b.archived_at is null) as below,
      r.assessment_id, r.status, r.target, r.lower, r.upper, r.verified_lower, r.verified_upper,
      coalesce(r.to_weigh, 0) as to_weigh, coalesce(r.weighed, 0) as weighed, r.declared_at, r.declared, r.verified,
      r.draft_id, coalesce(r.draft_answered, 0) as draft_answered, coalesce(r.draft_processes, 0) as draft_processes,
      count(*) over ()::int as total
    from unit u left join unit_reading r on r.organisation_id = u.organisation_id and r.unit_id = u.id
    where u.archived_at is null and u.position between ${branch.position}::int and ${branch.last}::int
      and (${level}::int is null or u.depth = ${level}::int)
      and (${filter.search} = '' or u.name ilike ${pattern})
      and case ${show}
        when 'below' then r.lower < r.target
        when 'reached' then r.lower >= r.target
        when 'possible' then r.upper >= r.target
        when 'verified' then r.verified_lower >= r.target
        when 'unverified' then r.assessment_id is not null and r.verified_lower is null
        when 'old' then r.declared_at < ${oldBefore(today)}::date
        when 'none' then r.assessment_id is null
        when 'all' then true
        else case when left(${show}, 3) = 'at-' then r.lower else r.verified_lower end = right(${show}, 1)::int end
    order by case ${sort}
        when 'verified' then r.verified_lower
        when 'declared' then r.lower
        when 'target' then r.target
        when 'gap' then greatest(r.target - r.lower, 0)
        when 'progress' then r.draft_answered::float / nullif(r.draft_processes, 0)
        when 'backed' then (
          with appraised as (
            select organisation_id, id from appraisal
            where organisation_id = r.organisation_id and assessment_id = r.assessment_id
              and outcome is distinct from 'broken-off' order by begun_at desc limit 1)
          select count(*) filter (where exists (
            select from answer_evidence link
            join evidence item on item.organisation_id = link.organisation_id and item.id = link.evidence_id
            where link.organisation_id = w.organisation_id and link.assessment_id = r.assessment_id
              and link.process = w.process and link.subject = w.subject and item.archived_at is null
              and (item.expires_on is null or item.expires_on >= ${today}::date)))::float / nullif(count(*), 0)
          from appraised a join weighing w on w.organisation_id = a.organisation_id and w.appraisal_id = a.id
            and w.verdict = 'accepted' and w.subject not in ('operation', 'not-applicable'))
        when 'assessed' then extract(epoch from r.declared_at)::float end * ${sign}::int nulls last,
      case when ${sort} = 'name' and ${sign}::int > 0 then lower(u.name) end,
      case when ${sort} = 'name' and ${sign}::int < 0 then lower(u.name) end desc, u.position
    limit ${pageSize}::int offset ${(page - 1) * pageSize}::int`;
}

/** How many units in use a branch has. */
export function countUnits(tx: Tx, branch: Branch): Promise<number> {
  return tx.unit.count({
    where: { archivedAt: null, position: { gte: branch.position, lte: branch.last } },
  });
}

/** Of what appraisers accepted in some assessments, how much has evidence that is in date; the rules are `confidence`'s. */
export async function loadBacking(
  tx: Tx,
  assessments: readonly string[],
  today: string,
): Promise<ReadonlyMap<string, { accepted: number; inDate: number }>> {
  const rows = await tx.$queryRaw<{ assessment_id: string; accepted: number; in_date: number }[]>`
    with appraised as (
      select distinct on (assessment_id) assessment_id, organisation_id, id from appraisal
      where assessment_id = any(${[...assessments]}::uuid[]) and outcome is distinct from 'broken-off'
      order by assessment_id, begun_at desc)
    select a.assessment_id, count(*)::int as accepted, count(*) filter (where exists (
      select from answer_evidence link
      join evidence item on item.organisation_id = link.organisation_id and item.id = link.evidence_id
      where link.organisation_id = w.organisation_id and link.assessment_id = a.assessment_id
        and link.process = w.process and link.subject = w.subject and item.archived_at is null
        and (item.expires_on is null or item.expires_on >= ${today}::date)))::int as in_date
    from appraised a join weighing w on w.organisation_id = a.organisation_id and w.appraisal_id = a.id
      and w.verdict = 'accepted' and w.subject not in ('operation', 'not-applicable')
    group by 1`;
  return new Map(
    rows.map(({ assessment_id, accepted, in_date }) => [assessment_id, { accepted, inDate: in_date }]),
  );
}
