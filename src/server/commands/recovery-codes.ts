import "server-only";
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { type Tx, within } from "../db";
import { codeHash, newCode } from "../secrets";
import { requireOwnSignIn } from "./factors";

/** Makes ten fresh recovery codes in place of those before. They are told this once. */
export async function renewRecoveryCodes(
  actor: Actor,
  { reference }: { reference: string },
): Promise<{ codes: string[] }> {
  authorizeMember(actor, "factor.keep");
  const { personId, organisationId } = actor;
  return within({ personId, organisationId }, async (tx) => {
    await requireOwnSignIn(tx, personId, reference);
    const { secondFactor } = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { secondFactor: true },
    });
    if (!secondFactor) throw new Refusal("conflict", "factor.none");
    const codes = await freshCodes(tx, personId);
    await record(tx, actor, organisationId, "recovery-codes.renewed", personId);
    return { codes };
  });
}

/** Ten codes of 140 bits each, of which only hashes are kept. */
export async function freshCodes(tx: Tx, personId: string): Promise<string[]> {
  const codes = Array.from({ length: 10 }, newCode);
  await tx.recoveryCode.deleteMany({ where: { personId } });
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ hash: codeHash(code), personId })) });
  return codes;
}
