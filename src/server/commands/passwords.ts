import "server-only";
import type { Actor } from "@/domain/actor";
import { requireGoodPassword, standsAlone } from "@/domain/password";
import { Refusal } from "@/domain/refusal";
import type { ChangePassword } from "@/domain/sign-in";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { isCommon } from "../common-passwords";
import { within } from "../db";
import { fits, hashPassword } from "../passwords";
import { fingerprint } from "../secrets";
import { requireOwnSignIn } from "./factors";
import { post } from "./mail";
import { giveBack, spend } from "./rates";
import { endOtherSessions } from "./sessions";

/** Changes one's own password, for who knows the present one, and ends one's sessions elsewhere. */
export async function changePassword(
  actor: Actor,
  { current, password, reference }: ChangePassword & { reference: string },
): Promise<void> {
  authorizeMember(actor, "password.change");
  const { personId, organisationId } = actor;
  const spent = [{ limit: "confirm.account" as const, of: personId }];
  await within({}, (tx) => spend(tx, spent));
  const person = await within({ personId }, async (tx) => {
    await requireOwnSignIn(tx, personId, reference);
    return tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { email: true, name: true, secondFactor: true, credential: { select: { passwordHash: true } } },
    });
  });
  if (!(await fits(current, person.credential?.passwordHash))) throw wrong();
  requireGoodPassword(password, person, { ...person, isCommon });
  const passwordHash = await hashPassword(password);
  await within({ personId, organisationId }, async (tx) => {
    await tx.credential.update({
      where: { personId },
      data: { passwordHash, standsAlone: standsAlone(password), changedAt: new Date() },
      select: { personId: true },
    });
    await endOtherSessions(tx, personId, fingerprint(reference));
    await giveBack(tx, spent);
    await post(tx, personId, { kind: "password-changed" });
    await record(tx, actor, organisationId, "password.changed", personId);
  });
}

function wrong(): Refusal {
  const code = "password.wrong";
  return new Refusal("invalid", code, {}, [{ path: "current", code, params: {} }]);
}
