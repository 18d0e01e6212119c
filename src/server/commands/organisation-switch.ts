import "server-only";
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { open, within } from "../db";
import { fingerprint } from "../secrets";

/**
 * Moves the session in hand to another organisation that its person belongs to; both chains keep it. An organisation they do
 * not belong to, or no longer, is missing. A session that began at an organisation's own sign-in stays there. To where one is already is no move.
 */
export async function switchOrganisation(
  actor: Actor,
  { organisationId, reference }: { organisationId: string; reference: string },
): Promise<void> {
  authorizeMember(actor, "session.move");
  const { personId } = actor;
  if (organisationId === actor.organisationId) return;
  await within({ personId, organisationId: actor.organisationId }, async (tx) => {
    const there = await tx.membership.findFirst({
      where: { personId, organisationId, endedAt: null },
      select: { organisationId: true },
    });
    if (there === null) throw new Refusal("missing", "organisation.missing");
    const { count } = await tx.session.updateMany({
      where: { hash: fingerprint(reference), personId, endedAt: null, way: { not: "sso" } },
      data: { organisationId, seenAt: new Date() },
    });
    if (count === 0) throw new Refusal("signed-out", "signed-out");
    await record(tx, actor, actor.organisationId, "session.moved-away", personId);
    await open(tx, { personId, organisationId });
    await record(tx, { ...actor, organisationId, roles: [] }, organisationId, "session.moved-here", personId);
  });
}
