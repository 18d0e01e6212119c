import "server-only";
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { authorize, authorizeMember } from "../authorize";
import { within } from "../db";
import { discover, type Provider } from "../oidc";
import { unseal } from "../sealing";

/** How the organisation's people sign in. The client's secret is told nobody. */
export type SignInSettings = {
  organisationId: string;
  requireSecondFactor: boolean;
  /** People who would have to set one up. */
  withoutFactor: number;
  sso: {
    issuer: string;
    clientId: string;
    scopes: string;
    groupClaim: string;
    /** Since when the provider has not told that claim, as ISO 8601; null while it does. */
    claimMissedAt: string | null;
    groups: string;
    enabled: boolean;
    version: number;
  } | null;
};

export async function readSignInSettings(actor: Actor): Promise<SignInSettings> {
  authorizeMember(actor, "organisation.secure");
  const { organisationId } = actor;
  return within({ organisationId }, async (tx) => {
    const { requireSecondFactor } = await tx.organisation.findUniqueOrThrow({
      where: { id: organisationId },
      select: { requireSecondFactor: true },
    });
    const withoutFactor = await tx.membership.count({
      where: { organisationId, endedAt: null, person: { secondFactor: false } },
    });
    const sso = await tx.singleSignOn.findUnique({
      where: { organisationId },
      select: {
        ...{ issuer: true, clientId: true, scopes: true, groupClaim: true, claimMissedAt: true },
        ...{ groups: true, enabled: true, version: true },
      },
    });
    const claimMissedAt = sso?.claimMissedAt?.toISOString() ?? null;
    return { organisationId, requireSecondFactor, withoutFactor, sso: sso && { ...sso, claimMissedAt } };
  });
}

/** The name of an organisation with a sign-in of its own; a Refusal("missing") where it has none. */
export async function readSsoName(
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<string> {
  authorize(actor, "session.start");
  const found = isId.test(organisationId)
    ? await within({ organisationId }, (tx) =>
        tx.singleSignOn.findFirst({
          where: { organisationId, enabled: true },
          select: { organisation: { select: { name: true } } },
        }),
      )
    : null;
  if (found === null) throw missing();
  return found.organisation.name;
}

export type SsoClient = {
  organisationId: string;
  clientId: string;
  secret: string;
  scopes: string;
  provider: Provider;
};

/** What the product shows to an organisation's provider; never leaves the server. */
export async function readSsoClient(
  actor: Actor,
  { organisationId }: { organisationId: string },
): Promise<SsoClient> {
  authorize(actor, "session.start");
  const set = isId.test(organisationId)
    ? await within({ organisationId }, (tx) =>
        tx.singleSignOn.findFirst({
          where: { organisationId, enabled: true },
          select: { issuer: true, clientId: true, secret: true, scopes: true },
        }),
      )
    : null;
  if (set === null) throw missing();
  const secret = unseal(set.secret, `sso of ${organisationId}`);
  const { clientId, scopes } = set;
  return { organisationId, clientId, scopes, secret, provider: await discover(set.issuer) };
}

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
const missing = () => new Refusal("missing", "sso.missing");
