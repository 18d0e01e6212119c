import "server-only";
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { sessionLasts } from "@/domain/sign-in";
import { authorizeMember } from "../authorize";
import { open, within } from "../db";

/** Where one of the organisation's people is signed in here, and whether they have a second factor. */
export type MemberSignIn = {
  secondFactor: boolean;
  sessions: { key: string; agent: string; address: string; seenAt: string }[];
};

export async function readMemberSignIn(actor: Actor, personId: string): Promise<MemberSignIn> {
  authorizeMember(actor, "session.revoke");
  const { organisationId } = actor;
  const now = Date.now();
  return within({ organisationId }, async (tx) => {
    const member = isId.test(personId)
      ? await tx.membership.findFirst({
          where: { organisationId, personId },
          select: { accepted: true, person: { select: { secondFactor: true } } },
        })
      : null;
    if (member === null) throw new Refusal("missing", "member.missing");
    await open(tx, { organisationId, personId });
    const sessions = await tx.session.findMany({
      where: {
        personId,
        organisationId,
        endedAt: null,
        expiresAt: { gt: new Date(now) },
        seenAt: { gt: new Date(now - sessionLasts.idle) },
      },
      orderBy: { seenAt: "desc" },
      take: 20,
      select: { agent: true, address: true, seenAt: true },
    });
    return {
      // Of who was asked to join and has not, nothing is told here.
      secondFactor: member.accepted && member.person.secondFactor,
      sessions: sessions.map(({ seenAt, ...session }, index) => ({
        ...session,
        key: `${index}`,
        seenAt: seenAt.toISOString(),
      })),
    };
  });
}

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
