import "server-only";
import { type Actor, memberAt } from "@/domain/actor";
import { browserOf, type Client, unknownClient } from "@/domain/client";
import { spentBy } from "@/domain/rate-limit";
import { type SecondWay, type SignIn, sessionLasts, type Way } from "@/domain/sign-in";
import { record } from "../audit";
import { authorize, authorizeMember } from "../authorize";
import { open, type Tx, within } from "../db";
import { fits } from "../passwords";
import { fingerprint, newSecret } from "../secrets";
import { noSoonerThan } from "../timing";
import { askSecondStep } from "./challenges";
import { post } from "./mail";
import { giveBack, spend } from "./rates";

/** What a first step opens: a session, or the question for the second factor, each by a reference for the browser alone. */
export type Entry = { reference: string } | { pending: string };

/** Lets in who knows the password; null, after the same time and the same work, for everybody else. */
export async function startSession(
  actor: Actor,
  { email, password }: SignIn,
  client: Client = unknownClient,
): Promise<Entry | null> {
  authorize(actor, "session.start");
  const spent = spentBy("sign-in", email, client.address);
  await within({}, (tx) => spend(tx, spent));
  return noSoonerThan(refusalTakes, async () => {
    const found = await within({ signInEmail: email }, (tx) =>
      tx.person.findUnique({
        where: { email },
        select: { id: true, credential: { select: { passwordHash: true } } },
      }),
    );
    const knows = await fits(password, found?.credential?.passwordHash);
    if (found === null) return null;
    return within({ personId: found.id }, async (tx) => {
      if (!knows) return recordFailure(tx, found.id, "password");
      const entry = await enterAs(tx, found.id, "password", client);
      await giveBack(tx, spent);
      return entry;
    });
  });
}

/** How long a refused sign-in takes at least, in milliseconds: more than its work does, whoever is asked for. */
const refusalTakes = 200;

/** Begins a session, or asks for the second factor of who has one; null for who belongs nowhere any more. */
export async function enterAs(tx: Tx, personId: string, way: Way, client: Client): Promise<Entry | null> {
  await open(tx, { personId });
  const { secondFactor } = await tx.person.findUniqueOrThrow({
    where: { id: personId },
    select: { secondFactor: true },
  });
  if (secondFactor && (await home(tx, personId)) !== null)
    return { pending: await askSecondStep(tx, personId, way) };
  const reference = await beginSession(tx, personId, way, client);
  return reference === null ? null : { reference };
}

/** Writes the session row of a person who proved who they are; null where they belong nowhere any more. */
export async function beginSession(
  tx: Tx,
  personId: string,
  way: Way = "password",
  { address, agent }: Client = unknownClient,
  { place, second }: { place?: string; second?: SecondWay } = {},
): Promise<string | null> {
  const organisationId = place ?? (await home(tx, personId));
  if (organisationId === null) return null;
  const reference = newSecret();
  await open(tx, { personId, organisationId });
  await tellOfNewBrowser(tx, personId, { address, agent });
  await tx.session.create({
    data: {
      hash: fingerprint(reference),
      personId,
      organisationId,
      way,
      address,
      agent: agent.slice(0, 400),
      expiresAt: new Date(Date.now() + sessionLasts.atMost),
    },
    select: { hash: true },
  });
  await record(tx, memberAt(personId, organisationId), organisationId, "session.started", personId, {
    way,
    second,
  });
  return reference;
}

/** A sign-in from a browser not seen before, by somebody who signed in elsewhere, is told to them. */
async function tellOfNewBrowser(tx: Tx, personId: string, { address, agent }: Client): Promise<void> {
  if (agent === "") return;
  const like = browserOf(agent);
  const before = await tx.session.findMany({
    where: { personId },
    distinct: ["agent"],
    orderBy: { createdAt: "desc" },
    take: 50,
    select: { agent: true },
  });
  const isKnown = before.some((one) => {
    const known = browserOf(one.agent);
    return known.browser === like.browser && known.system === like.system;
  });
  if (before.length === 0 || isKnown) return;
  await post(tx, personId, {
    kind: "new-browser",
    agent,
    address,
    at: new Date().toISOString().slice(0, 16),
  });
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

/** Ends the session that a browser held, once somebody signed in with it anew. A reference that opens nothing is no fault. */
export async function replaceSession(actor: Actor, { reference }: { reference: string }): Promise<void> {
  authorize(actor, "session.start");
  const sessionHash = fingerprint(reference);
  await within({ sessionHash }, async (tx) => {
    const held = await tx.session.findUnique({
      where: { hash: sessionHash },
      select: { personId: true, organisationId: true, endedAt: true },
    });
    if (held === null || held.endedAt !== null) return;
    const { personId, organisationId } = held;
    await open(tx, { personId, organisationId });
    await tx.session.updateMany({ where: { hash: sessionHash }, data: { endedAt: new Date() } });
    await record(tx, memberAt(personId, organisationId), organisationId, "session.replaced", personId);
  });
}

/** Ends every session of the person but the one in hand. */
export async function endOtherSessions(tx: Tx, personId: string, kept: string): Promise<void> {
  await tx.session.updateMany({
    where: { personId, endedAt: null, hash: { not: kept } },
    data: { endedAt: new Date() },
  });
}

/** Tells the organisation's chain of a sign-in that was refused, and what did not fit. */
export async function recordFailure(
  tx: Tx,
  personId: string,
  wrong: "password" | "code" | "passkey",
): Promise<null> {
  const organisationId = await home(tx, personId);
  if (organisationId === null) return null;
  await open(tx, { personId, organisationId });
  await record(tx, memberAt(personId, organisationId), organisationId, "session.refused", personId, {
    wrong,
  });
  return null;
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

/** Ends the person's sessions in an organisation where what they may do there was changed, but for the one used last. */
export async function endSessionsButLast(tx: Tx, personId: string, organisationId: string): Promise<void> {
  await open(tx, { personId, organisationId });
  const running = { personId, organisationId, endedAt: null };
  const last = await tx.session.findFirst({
    where: running,
    orderBy: [{ seenAt: "desc" }, { provenAt: "desc" }],
    select: { hash: true },
  });
  await tx.session.updateMany({
    where: { ...running, hash: { not: last?.hash ?? "" } },
    data: { endedAt: new Date() },
  });
}
