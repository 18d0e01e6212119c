import "server-only";
import type { Member } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import type { Tx } from "./db";
import { unitNamed } from "./unit-names";

/** Memberships that reach an assessment: those without a limit, and those limited to a branch that it belongs to. */
export async function reaching(tx: Tx, assessmentId: string) {
  const row = await tx.assessment.findFirst({
    where: { id: assessmentId },
    select: { unitOf: { select: { path: true } } },
  });
  return { OR: [{ branchId: null }, { branchId: { in: row?.unitOf?.path ?? [] } }] };
}

/** The unit that a name written by hand stands for. Who is limited to a branch must name one of it: refused as invalid. */
export async function unitWithin(tx: Tx, { branchId }: Member, name: string): Promise<string | null> {
  const unitId = await unitNamed(tx, name);
  if (unitId !== null || branchId === null) return unitId;
  const code = "assessment.outside-branch";
  throw new Refusal("invalid", code, {}, [{ path: "unit", code, params: {} }]);
}
