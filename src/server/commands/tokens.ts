import "server-only";
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import type { Way } from "@/domain/sign-in";
import { type MakeToken, mostTokens, type TokenKey, tokenPrefix } from "@/domain/token";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { within } from "../db";
import { fingerprint, newSecret } from "../secrets";

/** Makes a token in one's own name, for this organisation alone. Its secret is given this once. */
export async function makeToken(
  actor: Actor,
  { name, scopes, days, way }: MakeToken & { way: Way },
): Promise<{ secret: string; expiresAt: string }> {
  authorizeMember(actor, "token.make");
  const { personId, organisationId } = actor;
  const secret = `${tokenPrefix}${newSecret()}`;
  const now = new Date();
  const expiresAt = new Date(now.getTime() + days * 86_400_000);
  await within({ personId, organisationId }, async (tx) => {
    // Two at once take turns, so that they are counted.
    await tx.$queryRaw`select 1 from membership
      where organisation_id = ${organisationId}::uuid and person_id = ${personId}::uuid for update`;
    const held = await tx.apiToken.count({
      where: { organisationId, personId, revokedAt: null, expiresAt: { gt: now } },
    });
    if (held >= mostTokens) throw new Refusal("conflict", "token.too-many", { limit: mostTokens });
    const { id } = await tx.apiToken.create({
      data: {
        organisationId,
        personId,
        name,
        scopes,
        way,
        expiresAt,
        hash: fingerprint(secret),
        tail: secret.slice(-4),
      },
      select: { id: true },
    });
    const until = expiresAt.toISOString().slice(0, 10);
    await record(tx, actor, organisationId, "token.made", id, { name, scopes, until });
  });
  return { secret, expiresAt: expiresAt.toISOString() };
}

/** Ends a token of one's own, or as an administrator anybody's of the organisation. Twice is no fault. */
export async function revokeToken(actor: Actor, { id }: TokenKey): Promise<void> {
  authorizeMember(actor, "token.keep");
  const { personId, organisationId } = actor;
  await within({ organisationId, personId }, async (tx) => {
    const token = await tx.apiToken.findUnique({
      where: { organisationId_id: { organisationId, id } },
      select: { personId: true, name: true, revokedAt: true },
    });
    if (token === null) throw new Refusal("missing", "token.missing");
    if (token.personId !== personId) authorizeMember(actor, "token.revoke");
    if (token.revokedAt !== null) return;
    await tx.apiToken.updateMany({ where: { organisationId, id }, data: { revokedAt: new Date() } });
    const { name } = token;
    await record(tx, actor, organisationId, "token.revoked", id, { name, of: token.personId });
  });
}
