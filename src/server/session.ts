import "server-only";
import { cookies } from "next/headers";
import { cache } from "react";
import { isRole, type Member } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { sessionLasts } from "@/domain/sign-in";
import { within } from "./db";
import { fingerprint } from "./secrets";
import { sessionCookie } from "./sign-in";

/** Who is signed in, from where, and how they like to read. */
export type SignedIn = {
  actor: Member;
  reference: string;
  name: string;
  email: string;
  organisation: string;
  /** Every organisation they belong to, this one included, by name. */
  organisations: readonly { id: string; name: string }[];
  timeZone: string;
  theme: string;
  /** Whether single keys do anything (WCAG 2.1.4). */
  shortcuts: boolean;
  /** How long the session lasts if nothing more is done in it, in milliseconds. */
  left: number;
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

/** The session as it stands, without counting as use of it; null where there is none. */
export async function sessionNow(): Promise<SignedIn | null> {
  const reference = (await cookies()).get(sessionCookie().name)?.value;
  return reference ? lookUp(reference, { use: false }) : null;
}

/** Forgets the cookie, once its session has ended. */
export async function forgetSession(): Promise<void> {
  const { name, options } = sessionCookie();
  (await cookies()).set(name, "", { ...options, maxAge: 0 });
}

async function lookUp(reference: string, { use } = { use: true }): Promise<SignedIn | null> {
  const hash = fingerprint(reference);
  const row = await within({ sessionHash: hash }, (tx) =>
    tx.session.findUnique({ where: { hash }, select: whole }),
  );
  const now = new Date();
  if (row === null || row.endedAt !== null || row.membership.endedAt !== null) return null;
  const idle = now.getTime() - row.seenAt.getTime();
  if (row.expiresAt <= now || idle > sessionLasts.idle) return null;
  // Only now, or each look-up would hold one connection while it waits for another.
  const noted = use && idle > notedEvery;
  if (noted) await note(row.personId, hash, now);
  const left = Math.min(row.expiresAt.getTime() - now.getTime(), sessionLasts.idle - (noted ? 0 : idle));
  const { name, email, timeZone, theme, shortcuts } = row.person;
  const { personId, organisationId } = row;
  const roles = row.membership.roles.filter(isRole);
  const actor: Member = { kind: "member", personId, organisationId, roles };
  const organisation = row.membership.organisation.name;
  const organisations = row.person.memberships
    .map((membership) => membership.organisation)
    .toSorted((a, b) => a.name.localeCompare(b.name));
  return { actor, reference, name, email, timeZone, theme, shortcuts, organisation, organisations, left };
}

/** Being seen is noted every five minutes, not with every request. */
const notedEvery = 300_000;
const note = (personId: string, hash: string, seenAt: Date) =>
  within({ personId }, (tx) => tx.session.updateMany({ where: { hash }, data: { seenAt } }));

const whole = {
  personId: true,
  organisationId: true,
  seenAt: true,
  expiresAt: true,
  endedAt: true,
  person: {
    select: {
      name: true,
      email: true,
      timeZone: true,
      theme: true,
      shortcuts: true,
      memberships: {
        where: { endedAt: null },
        select: { organisation: { select: { id: true, name: true } } },
      },
    },
  },
  membership: { select: { roles: true, endedAt: true, organisation: { select: { name: true } } } },
} as const;
