import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { freeColumns } from "../tests/attacks/text-columns";
import { environment } from "./environment";
import type { Data } from "./pages";

/** Markup, a script, a template and a sign that turns writing round, in one text short enough for any name. */
export const hostile = `'"><img src=x onerror="window.__xss=1"><script>window.__xss=1</script>{{7*7}}\u202e`;

type Founded = { organisationId: string; people: { personId: string }[] };

/** Puts hostile text wherever an organisation keeps words of its own, past what any form would take. */
export async function spoil({ organisationId, people }: Founded, data: Data): Promise<number> {
  const client = new Client({ connectionString: databaseUrl() });
  await client.connect();
  const [personId = ""] = people.map((person) => person.personId);
  const open = (person: string) =>
    client.query(
      "select set_config('app.organisation_id', $1, false), set_config('app.branch', 'all', false), set_config('app.person_id', $2, false)",
      [organisationId, person],
    );
  await open(personId);
  for (const [table, row] of rowsMore(data, personId)) {
    const said = { organisation_id: organisationId, ...row };
    const names = Object.keys(said);
    const places = names.map((_, at) => `$${at + 1}`);
    await client.query(`insert into ${table} (${names}) values (${places})`, Object.values(said));
  }
  let changed = 0;
  const { rows } = await client.query<{ table: string; name: string; own: boolean }>(`
    select table_name as table, column_name as name, exists (select from information_schema.columns o
      where o.table_name = c.table_name and o.column_name = 'organisation_id') as own
    from information_schema.columns c
    where table_schema = 'public' and has_column_privilege(current_user, table_name, column_name, 'update')`);
  for (const { table, name, own } of rows) {
    if (!freeColumns[table]?.includes(name) || table === "single_sign_on") continue;
    const whose = own ? "organisation_id = $2" : table === "organisation" ? "id = $2" : null;
    for (const person of whose === null ? people : [{ personId }]) {
      await open(person.personId);
      const where = whose ?? `${table === "person" ? "id" : "person_id"} = $2`;
      const { rowCount } = await client.query(
        `update ${table} set ${name} = left(${name}, 20) || $1 where ${where}`,
        [hostile, whose === null ? person.personId : organisationId],
      );
      changed += rowCount ?? 0;
    }
  }
  await client.end();
  return changed;
}

/** What the journey has not written by itself. */
function rowsMore(data: Data, person: string): [string, Record<string, unknown>][] {
  const [draft, evidence, appraisal] = [data.draft, data.evidence, data.appraisal].map((at) =>
    at.split("/").at(-1),
  );
  const finding = randomUUID();
  const of = { area: "SM", practice: "ESP 1.1" };
  const by = { person_id: person };
  return [
    ["comment", { id: randomUUID(), assessment_id: draft, process: "GP-1", text: hostile, ...by }],
    [
      "evidence_address",
      {
        id: randomUUID(),
        evidence_id: evidence,
        revision: 1,
        url: `javascript:${hostile}`,
        title: hostile,
        added_by: person,
      },
    ],
    ["finding", { id: finding, appraisal_id: appraisal, kind: "weakness", ...of, text: hostile, ...by }],
    ["finding_remark", { id: randomUUID(), finding_id: finding, text: hostile, ...by }],
    ["practice_material", { ...of, kind: "prompt", text: hostile, ...by }],
    [
      "report",
      {
        ...{
          id: randomUUID(),
          assessment_id: draft,
          kind: "board",
          format: "json",
          title: hostile,
          made_of: "draft",
        },
        ...{ file_name: `${hostile}.json`, hash: "", requested_by: person },
      },
    ],
  ];
}

const databaseUrl = (): string => environment().DATABASE_URL ?? "";
