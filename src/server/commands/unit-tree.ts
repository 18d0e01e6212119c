import "server-only";
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import type { MergeUnit, MoveUnit } from "@/domain/units/input";
import { isWithin } from "@/domain/units/tree";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { holdTree, holdUnit, refuseWhileLimiting } from "../unit-records";
import { placeAll } from "./placing-units";

/** Hangs a unit elsewhere, with all that is below it. Refused below itself, and below what is archived. */
export async function moveUnit(actor: Actor, { unitId, version, parentId }: MoveUnit): Promise<void> {
  authorizeMember(actor, "unit.keep");
  const { organisationId } = actor;
  await within(reach(actor), async (tx) => {
    await holdTree(tx, organisationId);
    const held = await holdUnit(tx, unitId);
    if (held.version !== version) throw new Refusal("conflict", "unit.stale");
    const parent = parentId === "" ? null : await holdUnit(tx, parentId);
    if (parent !== null && isWithin(parent, held)) throw fault("unit.below-itself", "parentId");
    if (parent?.archived) throw fault("unit.archived", "parentId");
    await tx.unit.update({
      where: { organisationId_id: { organisationId, id: unitId } },
      data: { parentId: parent?.id ?? null, version: { increment: 1 } },
      select: { id: true },
    });
    await placeAll(tx, actor);
    await record(tx, actor, organisationId, "unit.moved", unitId, {
      before: held.parentId ?? "",
      after: parent?.id ?? "",
    });
  });
}

/**
 * Lets one unit take over another: its assessments and the units below go along, and the other is archived with a note of
 * where it went. Refused into itself, into its own branch, into what is archived,
 * and while people are limited to it, since the heir would show them more or nothing.
 */
export async function mergeUnit(actor: Actor, { unitId, version, into }: MergeUnit): Promise<void> {
  authorizeMember(actor, "unit.keep");
  const { organisationId } = actor;
  await within(reach(actor), async (tx) => {
    await holdTree(tx, organisationId);
    const held = await holdUnit(tx, unitId);
    if (held.version !== version) throw new Refusal("conflict", "unit.stale");
    if (held.archived) throw new Refusal("conflict", "unit.archived");
    const heir = await holdUnit(tx, into);
    if (heir.id === held.id) throw fault("unit.into-itself", "into");
    if (isWithin(heir, held)) throw fault("unit.into-own-branch", "into");
    if (heir.archived) throw fault("unit.archived", "into");
    await refuseWhileLimiting(tx, unitId);
    const assessments = await tx.assessment.updateMany({ where: { unitId }, data: { unitId: heir.id } });
    const below = await tx.unit.updateMany({
      where: { parentId: unitId },
      data: { parentId: heir.id, version: { increment: 1 } },
    });
    await tx.unit.update({
      where: { organisationId_id: { organisationId, id: unitId } },
      data: { archivedAt: new Date(), mergedInto: heir.id, version: { increment: 1 } },
      select: { id: true },
    });
    await placeAll(tx, actor);
    await record(tx, actor, organisationId, "unit.merged", unitId, {
      into: heir.id,
      assessments: assessments.count,
      units: below.count,
    });
  });
}

const fault = (code: string, path: string) => new Refusal("conflict", code, {}, [{ path, code, params: {} }]);
