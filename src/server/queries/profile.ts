import "server-only";
import type { Actor } from "@/domain/actor";
import { timeZones } from "@/domain/profile-input";
import { sessionLasts } from "@/domain/sign-in";
import { isTheme, type Theme } from "@/domain/theme";
import { authorizeMember } from "../authorize";
import { within } from "../db";
import { fingerprint } from "../secrets";

export type Profile = {
  name: string;
  theme: Theme;
  timeZone: string;
  shortcuts: boolean;
  version: number;
  timeZones: readonly string[];
  sessions: OwnSession[];
};

/** A browser in which one is signed in. Moments are ISO 8601 in UTC. */
export type OwnSession = {
  hash: string;
  organisation: string;
  /** The browser as it names itself, and the address that it came from. */
  agent: string;
  address: string;
  startedAt: string;
  seenAt: string;
  /** Whether it is the one that asks. */
  here: boolean;
};

/** What one says of oneself, and where one is signed in, the last seen first. */
export async function readProfile(actor: Actor, { reference }: { reference: string }): Promise<Profile> {
  authorizeMember(actor, "person.change");
  const { personId } = actor;
  const here = fingerprint(reference);
  const now = Date.now();
  return within({ personId }, async (tx) => {
    const { theme, ...person } = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { name: true, theme: true, timeZone: true, shortcuts: true, version: true },
    });
    const sessions = await tx.session.findMany({
      where: {
        personId,
        endedAt: null,
        expiresAt: { gt: new Date(now) },
        seenAt: { gt: new Date(now - sessionLasts.idle) },
        membership: { endedAt: null },
      },
      orderBy: { seenAt: "desc" },
      select: {
        hash: true,
        createdAt: true,
        seenAt: true,
        agent: true,
        address: true,
        membership: { select: { organisation: { select: { name: true } } } },
      },
    });
    return {
      ...person,
      theme: isTheme(theme) ? theme : "system",
      timeZones,
      sessions: sessions.map(({ hash, createdAt, seenAt, membership, agent, address }) => ({
        hash,
        agent,
        address,
        organisation: membership.organisation.name,
        startedAt: createdAt.toISOString(),
        seenAt: seenAt.toISOString(),
        here: hash === here,
      })),
    };
  });
}
