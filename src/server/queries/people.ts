import "server-only";
import { type Actor, isRole, type Member, type Role } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import { open, reach, type Tx, within } from "../db";

/** One who belongs, or belonged, to the organisation. Moments are ISO 8601 in UTC; null where there is none. */
export type MemberLine = {
  personId: string;
  name: string;
  email: string;
  roles: Role[];
  /** The branch of units they are limited to; null reaches all of the organisation. */
  branch: { id: string; name: string } | null;
  version: number;
  endedAt: string | null;
  /** Whether they ever joined. */
  joined: boolean;
  /** Since when somebody has been asked to join; they belong here once they come or accept. */
  invitedAt: string | null;
  seenAt: string | null;
  /** Until when a one-time link that was handed out still works. */
  linkUntil: string | null;
};

export type MemberList = { lines: MemberLine[]; total: number; page: number; pages: number };

const pageSize = 25;

/** The organisation's people by name: those who belong to it, or those who left. */
export async function listMembers(
  actor: Actor,
  { page, ended, search }: { page: number; ended: boolean; search: string },
): Promise<MemberList> {
  authorizeMember(actor, "member.list");
  const { organisationId } = actor;
  const like = { contains: search, mode: "insensitive" as const };
  const where = {
    organisationId,
    ...(ended
      ? { endedAt: { not: null }, accepted: true }
      : { OR: [{ endedAt: null }, { invitedAt: { not: null } }] }),
    ...(search === ""
      ? {}
      : { AND: { OR: [{ accepted: true, person: { name: like } }, { person: { email: like } }] } }),
  };
  return within(reach(actor), async (tx) => {
    const total = await tx.membership.count({ where });
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const shown = Math.min(Math.max(1, page), pages);
    const rows = await tx.membership.findMany({
      where,
      // Who was asked to join stands last, since their name is not to be told by their place either.
      orderBy: [{ accepted: "desc" }, { person: { name: "asc" } }, { personId: "asc" }],
      skip: (shown - 1) * pageSize,
      take: pageSize,
      select: whole,
    });
    const lines: MemberLine[] = [];
    for (const row of rows) lines.push(await lineOf(tx, actor, row));
    return { lines, total, page: shown, pages };
  });
}

/** One of the organisation's people. */
export async function readMember(actor: Actor, personId: string): Promise<MemberLine> {
  authorizeMember(actor, "member.list");
  const { organisationId } = actor;
  return within(reach(actor), async (tx) => {
    const row = isId.test(personId)
      ? await tx.membership.findFirst({ where: { organisationId, personId }, select: whole })
      : null;
    if (row === null) throw new Refusal("missing", "member.missing");
    return lineOf(tx, actor, row);
  });
}

type Row = {
  personId: string;
  roles: string[];
  branch: { id: string; name: string } | null;
  version: number;
  endedAt: Date | null;
  invitedAt: Date | null;
  accepted: boolean;
  person: { name: string; email: string };
};

/** Sessions and links open to their person alone, so each is looked at in the name of the person it belongs to. */
async function lineOf(tx: Tx, actor: Member, row: Row): Promise<MemberLine> {
  const { personId, roles, branch, version, endedAt, invitedAt, accepted, person } = row;
  const { organisationId } = actor;
  await open(tx, { ...reach(actor), personId });
  const session = await tx.session.findFirst({
    where: { personId, organisationId },
    orderBy: { seenAt: "desc" },
    select: { seenAt: true },
  });
  const link = accepted
    ? await tx.signInLink.findFirst({
        where: { personId, usedAt: null, expiresAt: { gt: new Date() } },
        select: { expiresAt: true },
      })
    : null;
  return {
    personId,
    email: person.email,
    // Until they accept, what is known of them here is the address that was written.
    name: accepted ? person.name : person.email,
    version,
    branch,
    roles: roles.filter(isRole),
    endedAt: endedAt?.toISOString() ?? null,
    joined: accepted,
    invitedAt: invitedAt?.toISOString() ?? null,
    seenAt: session?.seenAt.toISOString() ?? null,
    linkUntil: link?.expiresAt.toISOString() ?? null,
  };
}

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const whole = {
  personId: true,
  roles: true,
  branch: { select: { id: true, name: true } },
  version: true,
  endedAt: true,
  invitedAt: true,
  accepted: true,
  person: { select: { name: true, email: true } },
} as const;
