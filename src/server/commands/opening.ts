import "server-only";
import { type Actor, isRole, type Member } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { isScope, type Scope, tokenDays } from "@/domain/scope";
import { isToken } from "@/domain/token";
import { isAskedBy } from "@/journal";
import { authorize } from "../authorize";
import { open, type Tx, within } from "../db";
import { fingerprint } from "../secrets";
import { spend } from "./rates";

/** In whose name a program asks, and for what. */
export type Bearer = { actor: Member; scopes: readonly Scope[] };

/**
 * Opens what a token opens, with the roles and the branch that its person has at this moment. Counts the use. What is unknown,
 * expired, revoked or of a membership that has ended is refused as signed out, all in the same words.
 */
export async function openWithToken(actor: Actor, { secret }: { secret: string }): Promise<Bearer> {
  authorize(actor, "token.open");
  if (!isToken(secret)) throw unknown();
  const hash = fingerprint(secret);
  return within({ tokenHash: hash }, async (tx) => {
    const now = new Date();
    const token = await tx.apiToken.findUnique({ where: { hash }, select: kept });
    if (token === null || token.revokedAt !== null || token.expiresAt <= now) throw unknown();
    const { organisationId, personId, id } = token;
    isAskedBy({ person: personId, organisation: organisationId, token: id });
    await open(tx, { organisationId, personId });
    const member = await tx.membership.findUnique({
      where: { organisationId_personId: { organisationId, personId } },
      select: membership,
    });
    if (member === null || member.endedAt !== null) throw unknown();
    if (token.way === "sso" && !(await isVouchedFor(tx, token, now))) throw unknown();
    await spend(tx, [{ limit: "token.each", of: id }]);
    const lacksFactor =
      member.organisation.requireSecondFactor && !member.person.secondFactor && token.way !== "sso";
    if (lacksFactor) throw new Refusal("forbidden", "token.lacks-factor");
    const { lastUsedAt } = token;
    if (lastUsedAt === null || now.getTime() - lastUsedAt.getTime() > notedEvery)
      await tx.apiToken.updateMany({ where: { organisationId, id }, data: { lastUsedAt: now } });
    const { roles, branchId } = member;
    return {
      actor: { kind: "member", personId, organisationId, roles: roles.filter(isRole), branchId, tokenId: id },
      scopes: token.scopes.filter(isScope),
    };
  });
}

/** Being used is noted once a minute, not with every request. */
const notedEvery = 60_000;

const unknown = () => new Refusal("signed-out", "token.unknown");

/** Whether its person came in through the organisation's own sign-in lately, while that is in use. */
async function isVouchedFor(
  tx: Tx,
  { organisationId, personId }: { organisationId: string; personId: string },
  now: Date,
): Promise<boolean> {
  const since = new Date(now.getTime() - tokenDays.vouchedFor * 86_400_000);
  const provider = await tx.singleSignOn.count({ where: { organisationId, enabled: true } });
  if (provider === 0) return false;
  const lately = await tx.session.count({
    where: { organisationId, personId, way: "sso", createdAt: { gt: since } },
  });
  return lately > 0;
}

const kept = {
  organisationId: true,
  id: true,
  personId: true,
  scopes: true,
  way: true,
  expiresAt: true,
  revokedAt: true,
  lastUsedAt: true,
} as const;

const membership = {
  roles: true,
  branchId: true,
  endedAt: true,
  organisation: { select: { requireSecondFactor: true } },
  person: { select: { secondFactor: true } },
} as const;
