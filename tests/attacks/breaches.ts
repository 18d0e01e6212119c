import type { Client } from "pg";
import type { Side } from "../server/busy";
import { marksOf, type Opening, organisationWide, type Row, saysOneOf } from "../server/openings";

/** Two organisations, every way into the database, and all rows as they lie there. */
export type Stand = {
  client: Client;
  role: string;
  ours: Side;
  theirs: Side;
  openings: readonly Opening[];
  rows: ReadonlyMap<string, readonly Row[]>;
};

/** What is wrong with a table as the product's role meets it: what is seen that should not be, what is not seen or written that should. */
export async function breachesIn(stand: Stand, table: string): Promise<string[]> {
  const found: string[] = [];
  for (const opening of stand.openings) {
    const { what } = opening;
    const seen = await seenIn(stand, opening, table);
    if (seen.some((row) => !opening.may(table, row))) found.push(`${what} opens too much of ${table}`);
    if (seen.length === 0 && opening.must(table)) found.push(`${what} opens nothing of ${table}`);
  }
  return [...found, ...(await writtenWrongly(stand, table))];
}

async function writtenWrongly(stand: Stand, table: string): Promise<string[]> {
  const { openings, rows, ours, theirs } = stand;
  const [foreign] = (rows.get(table) ?? []).filter((row) => saysOneOf(row, marksOf(theirs)));
  const [own] = (rows.get(table) ?? []).filter(
    (row) => !saysOneOf(row, marksOf(theirs)) && saysOneOf(row, Object.values(ours.opened)),
  );
  const named = (what: string) => openings.find((opening) => opening.what === what) ?? openings[0];
  const whole = named("an organisation and a person of it");
  const annex = named("a branch, without anything");
  const nothing = named("nothing");
  if (!foreign || !own || !whole || !annex || !nothing) return [`${table} holds too little to try`];
  const found: string[] = [];
  if (await taken(stand, whole, table, foreign)) found.push(`a row of theirs can be put into ${table}`);
  if (!organisationWide.includes(table) && (await taken(stand, annex, table, own)))
    found.push(`a row of another branch can be put into ${table}`);
  const touched = await touches(stand, whole, table, Object.keys(own)[0] ?? "");
  if (touched === 0) found.push(`nothing of ${table} can be changed`);
  if (touched > (await seenIn(stand, whole, table)).length)
    found.push(`more of ${table} is changed than seen`);
  if ((await touches(stand, nothing, table, Object.keys(own)[0] ?? "")) > 0)
    found.push(`${table} is changed by nobody`);
  return found;
}

const seenIn = (stand: Stand, opening: Opening, table: string): Promise<Row[]> =>
  as(stand, opening, async (client) => {
    const { rows } = await client.query<{ row: Row }>(`select to_jsonb(it) as row from ${table} it`);
    return rows.map(({ row }) => row);
  });

/** Whether a row is taken, or refused for no other reason than a policy. */
const taken = (stand: Stand, opening: Opening, table: string, row: Row): Promise<boolean> =>
  as(stand, opening, (client) =>
    client
      .query(`insert into ${table} select * from jsonb_populate_record(null::${table}, $1::jsonb)`, [
        JSON.stringify(row),
      ])
      .then(
        () => true,
        (error: unknown) => !(error instanceof Error && /violates row-level security/.test(error.message)),
      ),
  );

/** How many rows a change reaches that changes nothing; more than there are, where it reached one that it may not leave so. */
const touches = (stand: Stand, opening: Opening, table: string, column: string): Promise<number> =>
  as(stand, opening, (client) =>
    client
      .query(`update ${table} set ${column} = ${column}`)
      .then(({ rowCount }) => rowCount ?? 0, againstPolicy),
  );

/** What a policy refused; any other fault is one of the test. */
function againstPolicy(error: unknown): number {
  if (error instanceof Error && /violates row-level security/.test(error.message)) return Infinity;
  throw error;
}

/** Works as the product's role with this opened, and undoes it. */
async function as<T>({ client, role }: Stand, { settings }: Opening, work: (client: Client) => Promise<T>) {
  await client.query("savepoint before");
  const said = names.map(
    (name) => `set_config('app.${name}', ${client.escapeLiteral(settings[name] ?? "")}, true)`,
  );
  await client.query(`select set_config('role', '${role}', true), ${said.join(", ")}`);
  try {
    return await work(client);
  } finally {
    await client.query("rollback to savepoint before");
  }
}

/** Everything that policies look at. */
const names = [
  ...["organisation_id", "branch", "reader", "person_id", "sign_in_email", "session_hash", "link_hash"],
  ...["token_hash", "witness", "mail", "demonstration"],
];
