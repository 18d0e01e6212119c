import "server-only";
import { type Actor, memberAt } from "@/domain/actor";
import { type SignIn, sessionLasts } from "@/domain/sign-in";
import { record } from "../audit";
import { authorize, authorizeMember } from "../authorize";
import { open, type Tx, within } from "../db";
import { fits } from "../passwords";
import { fingerprint, newSecret } from "../secrets";

/** Begins a session for who knows the password; null, after the same time, for everybody else. */
export async function startSession(actor: Actor, { email, password }: SignIn): Promise<string | null> {
  authorize(actor, "session.start");
  const found = await within({ signInEmail: email }, (tx) =>
    tx.person.findUnique({
      where: { email },
      select: { id: true, credential: { select: { passwordHash: true } } },
    }),
  );
  const knows = await fits(password, found?.credential?.passwordHash);
  if (found === null) return null;
  return within({ personId: found.id }, async (tx) => {
    if (knows) return beginSession(tx, found.id);
    await recordFailure(tx, found.id);
    return null;
  });
}

/** Writes the session row of a person who proved who they are; null where they belong nowhere any more. */
export async function beginSession(tx: Tx, personId: string): Promise<string | null> {
  const organisationId = await home(tx, personId);
  if (organisationId === null) return null;
  const reference = newSecret();
  await open(tx, { personId, organisationId });
  await tx.session.create({
    data: {
      hash: fingerprint(reference),
      personId,
      organisationId,
      expiresAt: new Date(Date.now() + sessionLasts.atMost),
    },
    select: { hash: true },
  });
  await record(tx, memberAt(personId, organisationId), organisationId, "session.started", personId);
  return reference;
}

/** Ends the session that the reference opens. Ending it twice is no fault. */
export async function endSession(actor: Actor, reference: string): Promise<void> {
  authorizeMember(actor, "session.end");
  const { personId, organisationId } = actor;
  await within({ personId, organisationId }, async (tx) => {
    const { count } = await tx.session.updateMany({
      where: { hash: fingerprint(reference), endedAt: null },
      data: { endedAt: new Date() },
    });
    if (count > 0) await record(tx, actor, organisationId, "session.ended", personId);
  });
}

/** Ends every session of the person but the one in hand. */
export async function endOtherSessions(tx: Tx, personId: string, kept: string): Promise<void> {
  await tx.session.updateMany({
    where: { personId, endedAt: null, hash: { not: kept } },
    data: { endedAt: new Date() },
  });
}

async function recordFailure(tx: Tx, personId: string): Promise<void> {
  const organisationId = await home(tx, personId);
  if (organisationId === null) return;
  await open(tx, { personId, organisationId });
  await record(tx, memberAt(personId, organisationId), organisationId, "session.refused", personId);
}

/** The organisation one arrives in: the one last used, or else the one joined first. */
async function home(tx: Tx, personId: string): Promise<string | null> {
  const last = await tx.session.findFirst({
    where: { personId, membership: { endedAt: null } },
    orderBy: [{ seenAt: "desc" }, { createdAt: "desc" }],
    select: { organisationId: true },
  });
  if (last !== null) return last.organisationId;
  const membership = await tx.membership.findFirst({
    where: { personId, endedAt: null },
    orderBy: [{ createdAt: "asc" }, { organisationId: "asc" }],
    select: { organisationId: true },
  });
  return membership?.organisationId ?? null;
}
