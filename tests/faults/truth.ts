import { expect } from "vitest";
import { system } from "@/domain/actor";
import { connected } from "@/server/machine/connection";
import { readChainEnds, verifyChain } from "@/server/queries/audit-chain";
import type { Ledger, Sent, Told } from "./ledger";
import type { Stage } from "./stage";

/**
 * Holds what the database kept against the ledger: every acknowledged change is there once and as it was sent, nothing is there
 * that nobody sent, and nothing of a change without the rest of it. The chain of events verifies. Gives how many are kept.
 */
export async function expectTruth(stage: Stage, ledger: Ledger): Promise<number> {
  const { history, halves } = await connected(stage.product.readerUrl(), async (client) => ({
    history: (await client.query<Sent>(historyOf, [stage.desk.assessmentId])).rows,
    halves: (await client.query(halvesOf, [stage.desk.assessmentId])).rows,
  }));
  const kept = new Map(history.map((row) => [row.change, row]));
  expect(kept.size, "changes that are there twice").toBe(history.length);
  const lost = [...ledger.acknowledged.values()].filter(
    ({ change, value, version }) =>
      kept.get(change)?.value !== value || kept.get(change)?.version !== version + 1,
  );
  expect(lost, "acknowledged and not there as sent").toEqual([]);
  expect(
    history.filter(({ change }) => !ledger.sent.has(change)),
    "there and sent by nobody",
  ).toEqual([]);
  expect(halves, "half of a change").toEqual([]);
  const { organisationId } = stage;
  const noted = await readChainEnds(system);
  expect((await verifyChain(system, { organisationId, noted })).breaks, "breaks of the chain").toEqual([]);
  return kept.size;
}

/** Whoever was told no was told in plain words that it is the server, not them, and when to try again. */
export function expectHonest(told: readonly Told[], { mayBeSilent = false } = {}): void {
  const dishonest = told.filter(({ status, headers, body }) => {
    if (status === undefined) return !mayBeSilent;
    const isPlain = !/\n\s+at |prisma|ECONN|postgres/i.test(body) && body.includes("Try again");
    // A proxy says 502 or 504 where the server went in the middle of a request.
    return ![502, 503, 504].includes(status) || !isPlain || !/^\d+$/.test(headers?.get("retry-after") ?? "");
  });
  expect(dishonest.map(({ status, body }) => ({ status, body })).slice(0, 3)).toEqual([]);
}

const historyOf = `select id as change, process, field, after #>> '{}' as value, version
  from answer_change where assessment_id = $1`;

// Every line is a place where the parts of one change do not fit together.
const halvesOf = `
  with change as (select * from answer_change where assessment_id = $1),
  newest as (select distinct on (process, field) * from change order by process, field, version desc),
  event as (select details ->> 'process' as process, details ->> 'field' as field, (details ->> 'version')::int as version
    from audit_event where subject = $1::text and action = 'answer.changed')
  select 'version' as half, process, field, version from (
    select *, row_number() over (partition by process, field order by version) as place,
      lag(after) over (partition by process, field order by version) as previous from change) numbered
    where version <> place or previous is distinct from before
  union all
  select 'answer', process, field, version from newest join process_answer answer using (assessment_id, process)
    where answer.answer -> field is distinct from newest.after
       or (answer.versions ->> field)::int is distinct from newest.version
       or answer.changed_at < newest.at
  union all
  select 'event', process, field, version from change full join event using (process, field, version)
    group by process, field, version having count(change.id) <> 1 or count(event.process) <> 1
  union all
  select 'sum', '', '', answered from assessment where id = $1 and answered <>
    (select count(*) from process_answer where assessment_id = $1 and complete)`;
