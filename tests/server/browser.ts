import { expect } from "vitest";
import { visitor } from "@/domain/actor";
import { type Entry, startSession } from "@/server/commands/sessions";
import { requireActor, signedIn } from "@/server/session";
import { type Person, password } from "./organisation";
import { asOwner } from "./owner";
import { jar } from "./request-headers";

/** Puts a reference into the browser's cookie; none leaves the browser without one. */
export function hold(reference?: string): void {
  jar.clear();
  if (reference !== undefined) jar.set("plumbline", reference);
}

/** Who is signed in, for a browser that holds this reference. */
export function seenWith(reference?: string) {
  hold(reference);
  return signedIn();
}

/** The actor of a request from a browser that holds this reference. */
export function actorWith(reference?: string) {
  hold(reference);
  return requireActor();
}

/** The reference that a person's browser is given. */
export async function enter({ email }: Person, word = password): Promise<string> {
  return referenceOf(await startSession(visitor, { email, password: word }));
}

/** The reference of who was let in without a second step. */
export function referenceOf(entry: Entry | null): string {
  if (entry === null || "pending" in entry) throw new Error("Nobody was let in.");
  return entry.reference;
}

/** Turns the clock for a person's row, as its owner: expects that there is one. */
export const turn = ({ actor }: Person, statement: string, values: unknown[] = []) =>
  asOwner({ person_id: actor.personId, organisation_id: actor.organisationId }, async (owner) => {
    const { rowCount } = await owner.query(statement, values);
    expect(rowCount).toBeGreaterThan(0);
  });
