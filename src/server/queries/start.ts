import "server-only";
import type { Actor } from "@/domain/actor";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { presentOism3 } from "../editions";
import { offeredProfiles } from "../profiles";

/** What a new assessment can be started with. */
export async function readStart(actor: Actor) {
  authorizeMember(actor, "assessment.start");
  const oism3 = await presentOism3();
  const offered = await within(reach(actor), (tx) => offeredProfiles(tx, oism3));
  return {
    edition: oism3.name,
    profiles: offered.map(({ profile: { id, name }, note, own }) => ({ id, name, note, own })),
  };
}
