import "server-only";
import type { Actor } from "@/domain/actor";
import { type FoundByLink, foundingLinkLasts } from "@/domain/organisation";
import { requireGoodPassword } from "@/domain/password";
import { Refusal } from "@/domain/refusal";
import { authorize } from "../authorize";
import { isCommon } from "../common-passwords";
import { open, within } from "../db";
import { hashPassword } from "../passwords";
import { fingerprint, newSecret } from "../secrets";
import { found } from "./organisations";

/** A fresh link to found the first organisation with, in place of those before; null once somebody has used one. */
export async function issueFoundingLink(actor: Actor): Promise<string | null> {
  authorize(actor, "founding-link.issue");
  const secret = newSecret();
  return within({}, async (tx) => {
    const used = await tx.foundingLink.count({ where: { usedAt: { not: null } } });
    if (used > 0) return null;
    const now = new Date();
    await tx.foundingLink.updateMany({ where: { expiresAt: { gt: now } }, data: { expiresAt: now } });
    await tx.foundingLink.create({
      data: {
        hash: fingerprint(secret),
        expiresAt: new Date(now.getTime() + foundingLinkLasts),
      },
      select: { hash: true },
    });
    return secret;
  });
}

/** Founds the organisation of who holds the link, with them as its administrator and first manager. Works once. */
export async function foundByLink(actor: Actor, input: FoundByLink): Promise<{ organisationId: string }> {
  authorize(actor, "founding-link.redeem");
  const { secret, organisation, name, email, password } = input;
  requireGoodPassword(password, { email, name }, { secondFactor: false, isCommon });
  const passwordHash = await hashPassword(password);
  return within({}, async (tx) => {
    const now = new Date();
    const { count } = await tx.foundingLink.updateMany({
      where: { hash: fingerprint(secret), usedAt: null, expiresAt: { gt: now } },
      data: { usedAt: now },
    });
    if (count === 0) throw new Refusal("missing", "founding-link.spent");
    await open(tx, { signInEmail: email });
    if ((await tx.person.count({ where: { email } })) > 0) throw known();
    const people = [{ name, email, roles: ["administrator" as const, "manager" as const] }];
    const { organisationId } = await found(tx, actor, { organisation, people }, [passwordHash]);
    return { organisationId };
  });
}

function known(): Refusal {
  const code = "person.known";
  return new Refusal("invalid", code, {}, [{ path: "email", code, params: {} }]);
}
