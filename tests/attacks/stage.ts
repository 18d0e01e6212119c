import { Client } from "pg";
import { inject } from "vitest";
import { limits } from "@/domain/rate-limit";
import { scopes } from "@/domain/scope";
import { makeToken } from "@/server/commands/tokens";
import { seal } from "@/server/sealing";
import { fingerprint } from "@/server/secrets";
import { newAppraisal } from "../server/appraising";
import { enter, hold } from "../server/browser";
import { busyOrganisation } from "../server/busy";
import type { Person } from "../server/organisation";
import { asApp } from "../server/owner";
import { heldTables, rowsOf } from "../server/tables";
import { hostileTexts } from "./hostile";

/** An organisation with something in every table, two people who together may do everything, and all that they could name. */
export async function attackedOrganisation() {
  const side = await busyOrganisation("Attacked");
  const { manager, appraiser } = side.people;
  await newAppraisal(manager.actor, appraiser.actor);
  const doer = await entered(manager, ["manager", "contributor", "executive", "administrator"]);
  const judge = await entered(appraiser, ["appraiser", "executive"]);
  const owner = new Client({ connectionString: inject("settings").DATABASE_OWNER_URL });
  await owner.connect();
  // What lies sealed there opens.
  await owner.query(opening, [side.organisationId, doer.id]);
  await owner.query("update single_sign_on set secret = $1", [seal("us", `sso of ${side.organisationId}`)]);
  const ids = await asApp(side.opened, async (app) => {
    const named = new Map<string, string[]>();
    for (const table of await heldTables(app))
      named.set(
        table.name,
        (await rowsOf(app, table)).flatMap(({ id }) => (typeof id === "string" ? [id] : [])),
      );
    return named;
  });
  return {
    known: { ids, words: [...codes, ...hostileTexts] },
    people: [doer, judge] as const,
    /** Makes good what an act took away that the next one needs, and lets one of the two ask. */
    turnTo: async ({ id, roles, reference, spent }: typeof doer) => {
      await owner.query(opening, [side.organisationId, id]);
      await owner.query(healing, [side.organisationId, id, roles, fingerprint(reference), spent]);
      hold(reference);
    },
    close: () => owner.end(),
  };
}

async function entered(person: Person, roles: readonly string[]) {
  const { personId: id } = person.actor;
  const reference = await enter(person);
  const token = await makeToken(person.actor, {
    name: "A job",
    scopes: [...scopes],
    days: 9,
    way: "password",
  });
  const spent = Object.keys(limits).flatMap((limit) =>
    [id, "", person.email].map((of) => fingerprint(`${limit}\n${of}`)),
  );
  return { id, roles, reference, token: token.secret, spent };
}

const opening =
  "select set_config('app.organisation_id', $1, false), set_config('app.person_id', $2, false), set_config('app.branch', 'all', false)";
const healing = `with a as (delete from rate_limit where key = any($5)),
  b as (update membership set roles = $3, ended_at = null, branch_id = null where organisation_id = $1 and person_id = $2),
  c as (update session set ended_at = null, seen_at = now(), proven_at = now(), expires_at = now() + interval '1 day',
    organisation_id = $1 where hash = $4)
  update organisation set require_second_factor = false where id = $1`;

/** Words of the trade, so that what is sent names something. */
const codes = [
  ...["GP-1", "GP-2", "GP-3", "SSP-1", "OSP-5", "baseline", "SM", "CM", "ESP 1.1", "GP 2.1", "ESG 1"],
  ...[
    "operated",
    "documented",
    "note",
    "metrics.load",
    "definitions.load.name",
    "yes",
    "no",
    "Ours",
    "1",
    "3",
  ],
];
