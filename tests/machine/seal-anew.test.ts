import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { system } from "@/domain/actor";
import { foundOrganisation } from "@/server/commands/organisations";
import { disconnect } from "@/server/db";
import { type Database, openDatabase, prepareDatabase } from "@/server/machine/database";
import { nextSignInKey, readKeys, takeOnNextSignInKey } from "@/server/machine/keys";
import { places, sealAnew } from "@/server/machine/seal-anew";
import { seal, unseal } from "@/server/sealing";
import { saying, written } from "../architecture/sources";
import { makeThrowAway } from "../throw-away";

// A database of its own, since everything in it is sealed anew.
const { folder, discard } = makeThrowAway("seal-anew");
let database: Database;
let all: Client;
beforeAll(async () => {
  database = await openDatabase(folder, "ours", { durable: false });
  await prepareDatabase(database);
  process.env.DATABASE_URL = database.url;
  process.env.NEXTAUTH_SECRET = database.signInKey;
  all = new Client({ connectionString: database.readerUrl ?? "" });
  await all.connect();
});
afterAll(async () => {
  await all.end();
  await disconnect();
  database.stop();
  discard();
});

test("every place that is sealed for is known", () => {
  const code = written(["src/server"], [".ts"]).filter(({ path }) => !/sealing|machine\//.test(path));
  expect(saying(code, /(?<!\w)seal\(/g)).toHaveLength(places.length);
});

test("what was sealed opens under the new secret alone, and what opened under none stays and is counted", async () => {
  const people = [{ name: "Ada", email: "ada@example.org", roles: ["manager" as const] }];
  const founded = await foundOrganisation(system, { organisation: "Sealed", people });
  const [person, organisation] = [founded.people[0]?.personId ?? "", founded.organisationId];
  const ofWhom = (table: string) => (table === "single_sign_on" ? organisation : person);
  const sealed = ({ table, place }: (typeof places)[number]) =>
    seal(`kept in ${table}`, `${place} ${ofWhom(table)}`);
  const [authenticator, mail, sso] = places.map(sealed);
  await all.query("insert into authenticator (person_id, secret) values ($1, $2)", [person, authenticator]);
  await all.query(
    "insert into mail (person_id, kind, sealed) values ($1, 'reset', $2), ($1, 'reset', 'torn')",
    [person, mail],
  );
  await all.query(
    "insert into single_sign_on (organisation_id, issuer, client_id, secret) values ($1, 'https://id.example', 'us', $2)",
    [organisation, sso],
  );
  const [before, after] = [database.signInKey, nextSignInKey(folder)];
  const kept = async (secret: string) => {
    const opened: string[] = [];
    for (const { table, column, place, ownedBy } of places) {
      const { rows } = await all.query(
        `select ${column} as sealed from ${table} where ${ownedBy} = $1 and ${column} <> 'torn'`,
        [ofWhom(table)],
      );
      opened.push(unseal(rows[0].sealed, `${place} ${ofWhom(table)}`, secret));
    }
    return opened;
  };
  expect(await sealAnew(database.ownerUrl, before, after)).toEqual({ sealed: 3, lost: 1 });
  expect(await kept(after)).toEqual(places.map(({ table }) => `kept in ${table}`));
  await expect(kept(before)).rejects.toThrow();
  // As when it broke off before the key was taken on.
  expect(await sealAnew(database.ownerUrl, before, nextSignInKey(folder))).toEqual({ sealed: 3, lost: 1 });
  takeOnNextSignInKey(folder);
  expect(readKeys(folder)).toMatchObject({ signIn: after, signInBefore: before });
  expect(nextSignInKey(folder)).not.toBe(after);
  const { rows } = await all.query(
    "select relforcerowsecurity as forced from pg_class where relname = any($1)",
    [places.map(({ table }) => table)],
  );
  expect(rows).toEqual(places.map(() => ({ forced: true })));
});
