import "server-only";
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import type { RequireFactor, SetSingleSignOn } from "@/domain/sso";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { within } from "../db";
import { discover } from "../oidc";
import { seal } from "../sealing";

/** Asks for a second factor of everybody in the organisation, or no longer. Twice is no fault. */
export async function requireFactor(actor: Actor, { required }: RequireFactor): Promise<void> {
  authorizeMember(actor, "organisation.secure");
  const { organisationId } = actor;
  await within({ organisationId }, async (tx) => {
    const { count } = await tx.organisation.updateMany({
      where: { id: organisationId, requireSecondFactor: !required },
      data: { requireSecondFactor: required },
    });
    const action = required ? "second-factor.required" : "second-factor.left-open";
    if (count > 0) await record(tx, actor, organisationId, action, organisationId);
  });
}

/** Sets where the organisation's people prove who they are. The provider is asked for its doors first. */
export async function setSingleSignOn(actor: Actor, input: SetSingleSignOn): Promise<void> {
  authorizeMember(actor, "organisation.secure");
  const { organisationId } = actor;
  const { version, secret, providerScopes: scopes, ...rest } = input;
  const set = { ...rest, scopes };
  await discover(set.issuer);
  await within({ organisationId }, async (tx) => {
    const sealed = secret === "" ? {} : { secret: seal(secret, `sso of ${organisationId}`) };
    const before = await tx.singleSignOn.findUnique({ where: { organisationId }, select: { issuer: true } });
    if (before === null) {
      if (sealed.secret === undefined) throw missingSecret();
      await tx.singleSignOn.create({
        data: { organisationId, ...set, secret: sealed.secret },
        select: { organisationId: true },
      });
    } else {
      // A secret given to one provider is never shown to another.
      if (before.issuer !== set.issuer && sealed.secret === undefined) throw missingSecret();
      const { count } = await tx.singleSignOn.updateMany({
        where: { organisationId, version },
        data: { ...set, ...sealed, claimMissedAt: null, version: { increment: 1 } },
      });
      if (count === 0) throw new Refusal("conflict", "sso.stale");
    }
    const { issuer, groupClaim, groups, enabled } = set;
    await record(tx, actor, organisationId, "single-sign-on.set", organisationId, {
      ...{ issuer, scopes, groupClaim },
      ...{ groups, enabled },
    });
  });
}

function missingSecret(): Refusal {
  const code = "sso.secret-missing";
  return new Refusal("invalid", code, {}, [{ path: "secret", code, params: {} }]);
}
