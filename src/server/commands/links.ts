import "server-only";
import { type Actor, type Member, memberAt } from "@/domain/actor";
import { type Client, unknownClient } from "@/domain/client";
import type { Letter } from "@/domain/mail";
import { requireGoodPassword, standsAlone } from "@/domain/password";
import { Refusal } from "@/domain/refusal";
import { linkLasts, type RedeemLink } from "@/domain/sign-in";
import { record } from "../audit";
import { authorize } from "../authorize";
import { isCommon } from "../common-passwords";
import { open, type Tx, within } from "../db";
import { hashPassword } from "../passwords";
import { fingerprint, newSecret } from "../secrets";
import { evenly } from "../timing";
import { joinByComing } from "./invitations";
import { post } from "./mail";
import { type Entry, endOtherSessions, enterAs } from "./sessions";

/**
 * A fresh one-time link for the person with this address, sent to them if asked; links handed out before stop working. A link opens
 * all that its person may see, so that one which an administrator hands out opens nothing for who belongs elsewhere too: they have
 * their own password, or a letter. The administrator is told the same, as soon, in both cases.
 */
export async function issueLink(
  actor: Actor,
  { email, send = false }: { email: string; send?: boolean },
): Promise<string> {
  authorize(actor, "link.issue");
  return actor.kind === "member" ? evenly(issuingTakes, issue) : issue();

  async function issue(): Promise<string> {
    const secret = newSecret();
    await within({ signInEmail: email }, async (tx) => {
      const person = await tx.person.findUnique({ where: { email }, select: { id: true } });
      if (person === null) throw unknown(email);
      const personId = person.id;
      await open(tx, { personId });
      // Two links asked for at once take turns, so that only the later one works.
      await tx.$queryRaw`select id from person where id = ${personId}::uuid for update`;
      const places = await placesOf(tx, personId);
      const waits = actor.kind === "member" && (await isAsked(tx, actor, personId, places, email));
      const opens = actor.kind !== "member" || places.every(isOf(actor)) || (send && !waits);
      if (opens) await spendLinks(tx, personId);
      // Of who was asked to join no link is shown, so that none has to stand for one.
      if (opens || !waits) await layOut(tx, personId, opens ? secret : newSecret());
      if (send) {
        const organisation = await nameOf(tx, actor);
        await post(tx, personId, letter(organisation, opens ? secret : undefined));
      }
      const told = actor.kind === "member" ? [actor] : places;
      await recordIn(told, tx, () => actor, "link.issued", personId);
    });
    return secret;
  }
}

/** In milliseconds: more than the work takes. */
const issuingTakes = 100;

/** Whether somebody was asked to join here and has not answered; a Refusal("missing") where nobody here knows of them. */
async function isAsked(
  tx: Tx,
  actor: Member,
  personId: string,
  places: readonly Place[],
  email: string,
): Promise<boolean> {
  if (places.some(isOf(actor))) return false;
  const { organisationId } = actor;
  await open(tx, { organisationId, personId });
  // Whose link was laid out last has asked last: with it they join there.
  const { count } = await tx.membership.updateMany({
    where: { organisationId, personId, invitedAt: { not: null } },
    data: { invitedAt: new Date() },
  });
  if (count === 0) throw unknown(email);
  return true;
}

const isOf =
  (actor: Member) =>
  ({ organisationId }: Place): boolean =>
    organisationId === actor.organisationId;

const spendLinks = (tx: Tx, personId: string) =>
  tx.signInLink.updateMany({ where: { personId, usedAt: null }, data: { usedAt: new Date() } });

const layOut = (tx: Tx, personId: string, secret: string) =>
  tx.signInLink.create({
    data: { hash: fingerprint(secret), personId, expiresAt: new Date(Date.now() + linkLasts) },
    select: { hash: true },
  });

const letter = (organisation: string, secret: string | undefined): Letter =>
  secret === undefined
    ? { kind: "asked-to-join", organisation }
    : { kind: "invitation", organisation, secret };

/** By which name the person knows who writes to them. */
async function nameOf(tx: Tx, actor: Actor): Promise<string> {
  if (actor.kind !== "member") return "Plumbline";
  const { name } = await tx.organisation.findUniqueOrThrow({
    where: { id: actor.organisationId },
    select: { name: true },
  });
  return name;
}

const unknown = (email: string) => new Refusal("missing", "person.unknown", { email });

/** Sets the password of whoever holds the link, ends their other sessions, and lets them in as a password would. Works once. */
export async function redeemLink(
  actor: Actor,
  { secret, password }: RedeemLink,
  client: Client = unknownClient,
): Promise<Entry> {
  authorize(actor, "session.start");
  const linkHash = fingerprint(secret);
  const owner = await within({ linkHash }, async (tx) => {
    const link = await tx.signInLink.findUnique({
      where: { hash: linkHash },
      select: { person: { select: { email: true, name: true, secondFactor: true } } },
    });
    return link?.person;
  });
  if (owner === undefined) throw spent();
  requireGoodPassword(password, owner, { ...owner, isCommon });
  const passwordHash = await hashPassword(password);
  return within({ linkHash }, async (tx) => {
    const now = new Date();
    const link = await tx.signInLink.findUnique({ where: { hash: linkHash }, select: { personId: true } });
    if (link === null) throw spent();
    const { personId } = link;
    await open(tx, { personId });
    const { count } = await tx.signInLink.updateMany({
      where: { hash: linkHash, usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (count === 0) throw spent();
    await joinByComing(tx, personId);
    await open(tx, { personId });
    await tx.credential.upsert({
      where: { personId },
      create: { personId, passwordHash, standsAlone: standsAlone(password) },
      update: { passwordHash, standsAlone: standsAlone(password), changedAt: now },
      select: { personId: true },
    });
    await post(tx, personId, { kind: "password-changed" });
    const holder = (place: Place) => memberAt(personId, place.organisationId);
    await recordIn(await placesOf(tx, personId), tx, holder, "password.set", personId);
    await open(tx, { personId });
    const entry = await enterAs(tx, personId, "link", client);
    if (entry === null) throw spent();
    await open(tx, { personId });
    await endOtherSessions(tx, personId, "reference" in entry ? fingerprint(entry.reference) : "");
    return entry;
  });
}

type Place = { organisationId: string };

const placesOf = (tx: Tx, personId: string): Promise<Place[]> =>
  tx.membership.findMany({ where: { personId, endedAt: null }, select: { organisationId: true } });

/** What happens to a person is told in every organisation that they belong to. */
async function recordIn(
  places: readonly Place[],
  tx: Tx,
  by: (place: Place) => Actor,
  action: string,
  personId: string,
) {
  for (const place of places) {
    await open(tx, { personId, organisationId: place.organisationId });
    await record(tx, by(place), place.organisationId, action, personId);
  }
}

const spent = () => new Refusal("missing", "link.spent");
