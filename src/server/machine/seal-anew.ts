import "server-only";
import type { Client } from "pg";
import { seal, unseal } from "../sealing";
import { connected } from "./connection";

/** How many of each kind are sealed under the new secret, and how many opened under neither. */
export type SealedAnew = { sealed: number; lost: number };

/**
 * Seals under another secret whatever is sealed, in one transaction. Done again after it broke off it goes on: what opens under
 * the new secret is left as it is. What opens under neither stays, and is counted: it was lost with an earlier secret.
 */
export function sealAnew(ownerUrl: string, before: string, after: string): Promise<SealedAnew> {
  return connected(ownerUrl, async (owner) => {
    await owner.query("begin");
    const told = { sealed: 0, lost: 0 };
    for (const kept of places) {
      // The owner stands under the policies too, but may lift that for as long as the transaction lasts.
      await owner.query(`alter table ${kept.table} no force row level security`);
      for (const { id, owned_by, sealed } of await rowsOf(owner, kept)) {
        const anew = resealed(sealed, `${kept.place} ${owned_by}`, before, after);
        if (anew === undefined) told.lost++;
        else {
          told.sealed++;
          await owner.query(`update ${kept.table} set ${kept.column} = $1 where ${kept.id} = $2`, [anew, id]);
        }
      }
      await owner.query(`alter table ${kept.table} force row level security`);
    }
    await owner.query("commit");
    return told;
  });
}

/** Every column that holds something sealed, and for whom it is sealed. A test holds this to the commands that seal. */
export const places = [
  {
    table: "authenticator",
    id: "person_id",
    ownedBy: "person_id",
    column: "secret",
    place: "authenticator of",
  },
  { table: "mail", id: "id", ownedBy: "person_id", column: "sealed", place: "mail to" },
  {
    table: "single_sign_on",
    id: "organisation_id",
    ownedBy: "organisation_id",
    column: "secret",
    place: "sso of",
  },
] as const;

async function rowsOf(owner: Client, { table, id, ownedBy, column }: (typeof places)[number]) {
  const { rows } = await owner.query<{ id: string; owned_by: string; sealed: string }>(
    `select ${id} as id, ${ownedBy} as owned_by, ${column} as sealed from ${table} where ${column} <> '' for update`,
  );
  return rows;
}

function resealed(sealed: string, place: string, before: string, after: string): string | undefined {
  if (opened(sealed, place, after) !== undefined) return sealed;
  const text = opened(sealed, place, before);
  return text === undefined ? undefined : seal(text, place, after);
}

function opened(sealed: string, place: string, secret: string): string | undefined {
  try {
    return unseal(sealed, place, secret);
  } catch {
    return undefined;
  }
}
