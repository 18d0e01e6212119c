import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import { beforeAll, describe, expect, test } from "vitest";
import { sayBreak } from "@/app/words/audit";
import { system } from "@/domain/actor";
import { loadAppraisal } from "@/server/appraisal-records";
import type { Break } from "@/server/audit-chain";
import { signOff, withdrawSignature } from "@/server/commands/sign-offs";
import { whole, within } from "@/server/db";
import { readChainEnds, verifyAudit, verifyChain } from "@/server/queries/audit-chain";
import { newAppraisal } from "./appraising";
import { newOrganisation, type Stage } from "./organisation";
import { asSuperuser } from "./owner";

let stage: Stage;
let elsewhere: Stage;
let signature: string;
let withdrawal: string;
let end: number;

beforeAll(async () => {
  [stage, elsewhere] = await Promise.all([newOrganisation("Tampered with"), newOrganisation("Elsewhere")]);
  const { manager, appraiser } = stage.people;
  const { id } = await newAppraisal(manager.actor, appraiser.actor);
  const { version } = await within(whole(stage.organisationId), (tx) => loadAppraisal(tx, id));
  [signature, withdrawal] = [randomUUID(), randomUUID()];
  await signOff(appraiser.actor, { id: signature, appraisalId: id, version, reason: "As found." });
  await withdrawSignature(appraiser.actor, {
    id: withdrawal,
    appraisalId: id,
    reason: "One sample was wrong.",
  });
  end = (await verify()).total;
});

const verify = () => verifyAudit(stage.people.administrator.actor, 0);
const nowhere = randomUUID();
const organisations = () => [stage.organisationId, nowhere];

/** What the page finds once this was done by who has got hold of the database, with triggers off. All is put back. */
const found = (...statements: string[]): Promise<readonly Break[]> =>
  asSuperuser(async (client) => {
    const kept: [string, unknown][] = [];
    for (const table of ["audit_event", "audit_head", "sign_off"])
      kept.push([table, await rowsIn(client, table)]);
    await client.query("set session_replication_role = replica");
    try {
      for (const sql of statements) await client.query(sql.replaceAll("$here", `'${stage.organisationId}'`));
      return (await verify()).breaks;
    } finally {
      for (const [table, rows] of kept) {
        await client.query(`delete from ${table} where organisation_id = any($1)`, [organisations()]);
        const back = `insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`;
        await client.query(back, [JSON.stringify(rows)]);
      }
    }
  });

async function rowsIn(client: Client, table: string): Promise<unknown> {
  const sql = `select coalesce(jsonb_agg(it), '[]') as rows from ${table} it where organisation_id = any($1)`;
  return (await client.query(sql, [organisations()])).rows[0]?.rows;
}

/** A change of every column that the table has, as its catalogue tells. */
const changesOf = (table: string): Promise<{ column: string; to: string }[]> =>
  asSuperuser(async (client) => {
    const { rows } = await client.query<{ column: string; type: string }>(
      "select column_name as column, udt_name as type from information_schema.columns where table_name = $1",
      [table],
    );
    return rows.map(({ column, type }) => ({
      column,
      to: own[column] ?? other[type]?.(column) ?? "null",
    }));
  });

/** Of these the database itself takes not any. */
const own: Readonly<Record<string, string>> = {
  organisation_id: `'${nowhere}'`,
  act: "case act when 'signed' then 'withdrawn' else 'signed' end",
};
const other: Readonly<Record<string, (column: string) => string>> = {
  text: (column) => `coalesce(${column}, '') || 'x'`,
  uuid: () => "gen_random_uuid()",
  int8: (column) => `${column} + 1000`,
  timestamptz: (column) => `${column} + interval '1 day'`,
  jsonb: (column) => `${column} || '{"x": 1}'`,
};

const delEvent = (sequence: number) =>
  `delete from audit_event where organisation_id = $here and sequence = ${sequence}`;
const renumber = (from: number, to: number) =>
  `update audit_event set sequence = ${to} where organisation_id = $here and sequence = ${from}`;
const exchange = (one: number, two: number) => [renumber(one, -1), renumber(two, one), renumber(-1, two)];

describe("done as superuser, with triggers off", () => {
  test("nothing is found where nothing was done", async () => expect(await found()).toEqual([]));

  test("any column of any event that is changed is found, by the place of the event", async () => {
    const changes = await changesOf("audit_event");
    expect(changes).toHaveLength(11);
    const unseen: string[] = [];
    for (const sequence of [1, Math.ceil(end / 2), end])
      for (const { column, to } of changes) {
        const sql = `update audit_event set ${column} = ${to} where organisation_id = $here and sequence = ${sequence}`;
        const [first] = await found(sql);
        if (first?.from !== sequence) unseen.push(`${column} of ${sequence}: ${JSON.stringify(first)}`);
      }
    expect(unseen).toEqual([]);
  });

  test.each([
    ["the first taken away", () => [delEvent(1)], () => ["missing 1-1"]],
    ["one of the middle", () => [delEvent(4)], () => ["missing 4-4"]],
    ["three of the middle", () => [delEvent(4), delEvent(5), delEvent(6)], () => ["missing 4-6"]],
    ["the last, with the end left as it was", () => [delEvent(end)], () => [`cut-off ${end}-${end}`]],
    ["two neighbours exchanged", () => exchange(3, 4), () => ["exchanged 3-4"]],
    ["two that stand apart exchanged", () => exchange(2, end - 2), () => [`exchanged 2-${end - 2}`]],
    [
      "two pairs exchanged",
      () => [...exchange(2, 5), ...exchange(3, 6)],
      () => ["exchanged 2-5", "exchanged 3-6"],
    ],
    ["one put in and the others moved on", () => putIn(3), () => ["inserted 3-3"]],
    ["one put in behind the end", () => putIn(end + 1), () => [`altered ${end + 1}-${end + 1}`]],
  ])("%s is found and named", async (_what, statements, expected) => {
    const breaks = (await found(...statements())).filter(({ kind }) => !/beyond|end/.test(kind));
    const ofChain = breaks.filter(({ kind }) => !kind.startsWith("signature"));
    expect(ofChain.map(({ kind, from, to }) => `${kind} ${from}-${to}`)).toEqual(expected());
  });

  test("the last one taken away with the end wound back is seen by the end alone that was noted elsewhere", async () => {
    const { organisationId } = elsewhere;
    const noted = (await readChainEnds(system)).filter((one) => one.organisationId === organisationId);
    const last = noted[0]?.sequence ?? 0;
    await asSuperuser(async (client) => {
      await client.query("delete from audit_event where organisation_id = $1 and sequence = $2", [
        organisationId,
        last,
      ]);
      await client.query(
        `update audit_head set sequence = $2, hash = coalesce(
           (select hash from audit_event where organisation_id = $1 and sequence = $2), '') where organisation_id = $1`,
        [organisationId, last - 1],
      );
    });
    expect((await verifyChain(system, { organisationId, noted: [] })).breaks).toEqual([]);
    expect((await verifyChain(system, { organisationId, noted })).breaks).toEqual([
      { kind: "elsewhere", from: last, to: last },
    ]);
  });

  test("any column of a signature or of its withdrawal that is changed is found, and named by its id", async () => {
    const changes = await changesOf("sign_off");
    expect(changes).toHaveLength(11);
    const unseen: string[] = [];
    for (const id of [signature, withdrawal])
      for (const { column, to } of changes) {
        const breaks = await found(
          `update sign_off set ${column} = ${to} where organisation_id = $here and id = '${id}'`,
        );
        const named = breaks.some((one) => one.id === id && /altered|gone/.test(one.kind));
        if (!named) unseen.push(`${column} of ${id}: ${JSON.stringify(breaks)}`);
      }
    expect(unseen).toEqual([]);
  });

  test("a signature that is gone, and one that no event tells of, are found", async () => {
    const gone = await found(`delete from sign_off where id = '${signature}'`);
    expect(gone).toMatchObject([{ kind: "signature-gone", id: signature }]);
    const id = randomUUID();
    const told = await found(
      `insert into sign_off select (jsonb_populate_record(it, '{"id": "${id}"}')).* from sign_off it where id = '${signature}'`,
    );
    expect(told).toEqual([{ kind: "signature-untold", from: 0, to: 0, id }]);
    expect(sayBreak({ kind: "signature-untold", from: 0, to: 0, id })).toBe(
      `Of the signature ${id} no event tells: it was put there past the product.`,
    );
  });
});

/** Puts the first event in once more at a place, behind which all others move on by one. */
function putIn(place: number): string[] {
  const moved = Array.from({ length: Math.max(0, end - place + 1) }, (_, at) =>
    renumber(end - at, end - at + 1),
  );
  const columns = "at, person_id, action, subject, details, address, request_id, token_id, hash";
  return [
    ...moved,
    `insert into audit_event (organisation_id, sequence, ${columns})
     select organisation_id, ${place}, ${columns} from audit_event where organisation_id = $here and sequence = 1`,
  ];
}
