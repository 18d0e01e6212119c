import { inspect } from "node:util";
import type { Client } from "pg";
import type { Side } from "./busy";
import { marksOf } from "./openings";
import { asSuperuser } from "./owner";

/** What stands in every text that somebody wrote in an organisation, so that any word of it is known again elsewhere. */
export const canary = "canary7f3a9e";

/** Whether anything that was answered, or said in refusing, holds a word of it. */
export const sings = (said: unknown): boolean =>
  inspect(said, { depth: null, maxArrayLength: null, maxStringLength: null, showHidden: true }).includes(
    canary,
  );

/** Puts it into every column of text that this organisation and its people have, codes and these tables apart; gives the columns. */
export const plant = (side: Side, spared: readonly string[] = []): Promise<string[]> =>
  asSuperuser(async (client) => {
    // Neither keys nor what was accepted stand in the way.
    await client.query("set session_replication_role = replica");
    const planted: string[] = [];
    for (const { table, column, kind } of await columnsOf(client)) {
      if (isCode(table, column) || spared.includes(table)) continue;
      const value = {
        text: `${column} || ' ${canary}'`,
        jsonb: `case when jsonb_typeof(${column}) = 'object' then ${column} || '{"note": "${canary}"}' else '"${canary}"' end`,
        _text: `array['${canary}']`,
      }[kind];
      const told = column === "email" || column === "file_name" ? `'${canary}.' || ${column}` : value;
      const { rowCount } = await client.query(
        `update ${table} it set ${column} = ${told} where ${column} is not null and ${isOf}`,
        [marksOf(side)],
      );
      if ((rowCount ?? 0) > 0) planted.push(`${table}.${column}`);
    }
    return planted;
  });

/** Every row of these organisations and their people as a sum of each table, so that any change shows. */
export const sumsOf = (sides: readonly Side[]): Promise<Record<string, string>> =>
  asSuperuser(async (client) => {
    const sums: Record<string, string> = {};
    for (const table of new Set((await columnsOf(client)).map((one) => one.table))) {
      const { rows } = await client.query<{ sum: string }>(
        `select md5(coalesce(string_agg(it::text, '|' order by it::text), '')) as sum from ${table} it where ${isOf}`,
        [sides.flatMap(marksOf)],
      );
      sums[table] = rows[0]?.sum ?? "";
    }
    return sums;
  });

/** Whether a row names one of them. */
const isOf = "exists (select from unnest($1::text[]) mark where position(mark in to_jsonb(it)::text) > 0)";

/** Columns that hold codes, hashes and numbers of the models, and no word of anybody's; by name, or by table where it is no code elsewhere. */
const codes = new Set(
  `process area practice goal kind status archived_from edition_id scoring_version field ruleset coverage outcome part verdict
  move from to action sensitivity sha256 scan hash way key suggested value standing act format made_of state theme time_zone
  roles scopes sections transports areas purpose model based_on profile holding blocked versions levels inputs carried options
  subject tail sampling appraisal_area.scope single_sign_on.groups single_sign_on.group_claim evidence_file.type`.split(
    /\s+/,
  ),
);
const isCode = (table: string, column: string) => codes.has(column) || codes.has(`${table}.${column}`);

type Column = { table: string; column: string; kind: "text" | "jsonb" | "_text" };

const columnsOf = async (client: Client): Promise<Column[]> => {
  const { rows } = await client.query<Column>(`
    select table_name as table, column_name as column, udt_name as kind from information_schema.columns
    where table_schema = 'public' and udt_name in ('text', 'jsonb', '_text')
      and table_name not in ('_prisma_migrations', 'edition', 'catalogue_item', 'rate_limit', 'founding_link')
    order by 1, 2`);
  return rows;
};
