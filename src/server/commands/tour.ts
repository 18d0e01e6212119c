import "server-only";
import type { Actor } from "@/domain/actor";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { within } from "../db";

/** Remembers that the actor is done with the tour, so that no page offers it of itself. Twice is no fault. */
export async function endTour(actor: Actor): Promise<void> {
  authorizeMember(actor, "person.change");
  const { organisationId, personId } = actor;
  await within({ organisationId, personId }, async (tx) => {
    const { count } = await tx.person.updateMany({
      where: { id: personId, toured: false },
      data: { toured: true },
    });
    if (count > 0) await record(tx, actor, organisationId, "person.toured", personId);
  });
}
