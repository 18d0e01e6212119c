import "server-only";
import type { Actor } from "@/domain/actor";
import { authorizeMember } from "../authorize";
import { presentOism3 } from "../editions";

/** What a new assessment can be started with. */
export async function readStart(actor: Actor) {
  authorizeMember(actor, "assessment.start");
  const { name, profiles } = await presentOism3();
  return {
    edition: name,
    profiles: profiles.map((profile) => ({ id: profile.id, name: profile.name, note: profile.note })),
  };
}
