import "server-only";
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { isScope, type Scope } from "@/domain/scope";
import { authorizeMember } from "../authorize";
import { type Tx, within } from "../db";

/** A token that was not revoked. Moments are ISO 8601 in UTC; `tail` is its last signs. */
export type TokenLine = {
  id: string;
  name: string;
  tail: string;
  scopes: Scope[];
  madeAt: string;
  expiresAt: string;
  expired: boolean;
  usedAt: string | null;
};

/** One's own tokens in this organisation, the last made first. */
export async function listOwnTokens(actor: Actor): Promise<TokenLine[]> {
  authorizeMember(actor, "token.keep");
  const { organisationId, personId } = actor;
  return within({ organisationId, personId }, (tx) => tokensOf(tx, organisationId, personId));
}

/** The tokens of one of the organisation's people. */
export async function listMemberTokens(actor: Actor, personId: string): Promise<TokenLine[]> {
  authorizeMember(actor, "token.revoke");
  const { organisationId } = actor;
  return within({ organisationId }, async (tx) => {
    const here = isId.test(personId) ? await tx.membership.count({ where: { organisationId, personId } }) : 0;
    if (here === 0) throw new Refusal("missing", "member.missing");
    return tokensOf(tx, organisationId, personId);
  });
}

async function tokensOf(tx: Tx, organisationId: string, personId: string): Promise<TokenLine[]> {
  const now = new Date();
  const rows = await tx.apiToken.findMany({
    where: { organisationId, personId, revokedAt: null },
    orderBy: [{ createdAt: "desc" }, { id: "asc" }],
    take: 50,
    select: {
      id: true,
      name: true,
      tail: true,
      scopes: true,
      createdAt: true,
      expiresAt: true,
      lastUsedAt: true,
    },
  });
  return rows.map(({ scopes, createdAt, expiresAt, lastUsedAt, ...row }) => ({
    ...row,
    scopes: scopes.filter(isScope),
    madeAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
    expired: expiresAt <= now,
    usedAt: lastUsedAt?.toISOString() ?? null,
  }));
}

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
