import "server-only";
import type { Actor } from "@/domain/actor";
import { stepTries } from "@/domain/sign-in";
import { authorize, authorizeMember } from "../authorize";
import { within } from "../db";
import { fingerprint } from "../secrets";

/** With what the second step can be taken by who took the first. */
export type SecondStep = { authenticator: boolean; passkeys: boolean };

/** The second step that waits in this browser; null where none does, or no longer. */
export async function readSecondStep(
  actor: Actor,
  { pending }: { pending: string },
): Promise<SecondStep | null> {
  authorize(actor, "session.start");
  const hash = fingerprint(pending);
  const step = await within({ linkHash: hash }, (tx) =>
    tx.challenge.findFirst({
      where: {
        hash,
        purpose: "second-step",
        usedAt: null,
        expiresAt: { gt: new Date() },
        tries: { lt: stepTries },
      },
      select: { personId: true },
    }),
  );
  const personId = step?.personId;
  if (!personId) return null;
  return within({ personId }, async (tx) => ({
    authenticator: (await tx.authenticator.count({ where: { personId, confirmedAt: { not: null } } })) > 0,
    passkeys: (await tx.passkey.count({ where: { personId } })) > 0,
  }));
}

/** One's own second factors. Moments are ISO 8601 in UTC; null where there is none. */
export type Factors = {
  authenticator: { since: string; usedAt: string | null } | null;
  passkeys: { hash: string; name: string; since: string; usedAt: string | null }[];
  codesLeft: number;
  /** Whether one of one's organisations asks for a second factor. */
  asked: boolean;
  hasPassword: boolean;
};

export async function readFactors(actor: Actor): Promise<Factors> {
  authorizeMember(actor, "factor.keep");
  const { personId } = actor;
  return within({ personId }, async (tx) => {
    const kept = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: {
        authenticator: { select: { confirmedAt: true, lastUsedAt: true } },
        credential: { select: { personId: true } },
        passkeys: {
          select: { hash: true, name: true, createdAt: true, lastUsedAt: true },
          orderBy: { createdAt: "asc" },
        },
        memberships: {
          where: { endedAt: null, organisation: { requireSecondFactor: true } },
          select: { organisationId: true },
        },
      },
    });
    const { authenticator, passkeys, memberships, credential } = kept;
    return {
      authenticator:
        authenticator?.confirmedAt == null
          ? null
          : { since: authenticator.confirmedAt.toISOString(), usedAt: momentOf(authenticator.lastUsedAt) },
      passkeys: passkeys.map(({ createdAt, lastUsedAt, ...passkey }) => ({
        ...passkey,
        since: createdAt.toISOString(),
        usedAt: momentOf(lastUsedAt),
      })),
      codesLeft: await tx.recoveryCode.count({ where: { personId, usedAt: null } }),
      asked: memberships.length > 0,
      hasPassword: credential !== null,
    };
  });
}

const momentOf = (at: Date | null): string | null => at?.toISOString() ?? null;
