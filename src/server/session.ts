import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { isRole, type Member } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { isWay, proofLasts, sessionLasts, type Way } from "@/domain/sign-in";
import { isAskedBy } from "@/journal";
import { sessionCookie } from "./browser-here";
import { type AtOnce, atOnce, within } from "./db";
import { fingerprint } from "./secrets";
import { unsentKeys } from "./unsent-keys";

/** Who is signed in, from where, and how they like to read. */
export type SignedIn = {
  actor: Member;
  reference: string;
  name: string;
  email: string;
  organisation: string;
  /** Every organisation they belong to, this one included, by name. */
  organisations: readonly { id: string; name: string }[];
  /** Organisations that ask them to join, by name. */
  invitations: readonly { id: string; name: string }[];
  timeZone: string;
  theme: string;
  /** Whether single keys do anything (WCAG 2.1.4). */
  shortcuts: boolean;
  /** How long the session lasts if nothing more is done in it, in milliseconds. */
  left: number;
  /** How it began; one that began at an organisation's own sign-in opens that organisation alone. */
  way: Way;
  /** Whether its person proved who they are within the last ten minutes. */
  fresh: boolean;
  /** Whether the organisation asks for a second factor that they have not set up: they may do nothing until they have. */
  lacksFactor: boolean;
};

/** Looked up once per request: the cookie holds an opaque reference, the row says what it stands for. */
export const signedIn = cache(async (): Promise<SignedIn | null> => {
  const reference = (await cookies()).get(sessionCookie().name)?.value;
  return reference === undefined || reference === "" ? null : lookUp(reference);
});

/** The session of this request; a Refusal("signed-out") for a visitor. */
export async function requireSession(): Promise<SignedIn> {
  const session = await signedIn();
  if (session === null) throw new Refusal("signed-out", "signed-out");
  return session;
}

/** The actor of this request; a Refusal("signed-out") for a visitor. */
export const requireActor = async (): Promise<Member> => (await requireSession()).actor;

/** Passes once its person proved lately who they are; a Refusal("forbidden") that says how to, else. */
export function requireFresh({ fresh }: SignedIn): void {
  if (!fresh) throw new Refusal("forbidden", "session.not-fresh");
}

/** What this person's browser seals unsent changes with; who lacks a second factor is handed nothing yet. */
export const sealingKeys = ({ actor, lacksFactor }: SignedIn): readonly string[] =>
  lacksFactor ? [] : unsentKeys(actor.personId);

/** The session as it stands, without counting as use of it; null where there is none. */
export async function sessionNow(): Promise<SignedIn | null> {
  const reference = (await cookies()).get(sessionCookie().name)?.value;
  return reference ? lookUp(reference, { use: false }) : null;
}

/** Hands the browser another reference to its session; how long that lasts, its row says. */
export async function keepSession(reference: string): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, reference, { ...options, maxAge: sessionLasts.atMost / 1000 });
}

/** Forgets the cookie, once its session has ended. */
export async function forgetSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

async function lookUp(reference: string, { use } = { use: true }): Promise<SignedIn | null> {
  const hash = fingerprint(reference);
  const [row] = await atOnce((client) => readRow(client, hash));
  const now = new Date();
  if (row === undefined || row.endedAt !== null || row.membershipEndedAt !== null) return null;
  const idle = now.getTime() - row.seenAt.getTime();
  if (row.expiresAt <= now || idle > sessionLasts.idle) return null;
  // Only now, or each look-up would hold one connection while it waits for another.
  const noted = use && idle > notedEvery;
  if (noted) await note(row.personId, hash, now);
  const left = Math.min(row.expiresAt.getTime() - now.getTime(), sessionLasts.idle - (noted ? 0 : idle));
  const { personId, organisationId, organisation, branchId, name, email, timeZone, theme, shortcuts } = row;
  const way = isWay(row.way) ? row.way : "password";
  // Without the second factor that their organisation asks for they hold no role in it yet. Its own sign-in sees to that itself.
  const lacksFactor = row.requireSecondFactor && !row.secondFactor && way !== "sso";
  const roles = lacksFactor ? [] : row.roles.filter(isRole);
  const actor: Member = { kind: "member", personId, organisationId, roles, branchId };
  isAskedBy({ person: personId, organisation: organisationId });
  const organisations = row.memberships
    .filter(({ ended, id }) => !ended && (way !== "sso" || id === organisationId))
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const invitations =
    way === "sso" ? [] : row.memberships.filter(({ ended }) => ended).map(({ id, name }) => ({ id, name }));
  const fresh = now.getTime() - row.provenAt.getTime() < proofLasts;
  const reading = { name, email, timeZone, theme, shortcuts };
  return {
    actor,
    reference,
    ...reading,
    organisation,
    organisations,
    invitations,
    left,
    way,
    fresh,
    lacksFactor,
  };
}

/** Being seen is noted every five minutes, not with every request. */
const notedEvery = 300_000;
const note = (personId: string, hash: string, seenAt: Date) =>
  within({ personId }, (tx) => tx.session.updateMany({ where: { hash }, data: { seenAt } }));

/** A function of the database opens the row and reads it, in one round trip: every request begins with it. */
const readRow = (client: AtOnce, hash: string) => client.$queryRaw<SessionRow[]>`
  select person_id::text as "personId", organisation_id::text as "organisationId", seen_at as "seenAt",
    expires_at as "expiresAt", ended_at as "endedAt", proven_at as "provenAt", way,
    name, email, time_zone as "timeZone", theme, shortcuts, second_factor as "secondFactor",
    roles, branch_id::text as "branchId", membership_ended_at as "membershipEndedAt",
    organisation, require_second_factor as "requireSecondFactor", memberships
  from session_at(${hash})`;

type SessionRow = {
  personId: string;
  organisationId: string;
  seenAt: Date;
  expiresAt: Date;
  endedAt: Date | null;
  provenAt: Date;
  way: string;
  name: string;
  email: string;
  timeZone: string;
  theme: string;
  shortcuts: boolean;
  secondFactor: boolean;
  roles: string[];
  branchId: string | null;
  membershipEndedAt: Date | null;
  organisation: string;
  requireSecondFactor: boolean;
  memberships: { id: string; name: string; ended: boolean }[];
};
