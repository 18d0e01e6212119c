import "server-only";
import type { Actor, Member } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import type { AddUnit, RenameUnit, UnitKey } from "@/domain/units/input";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { sameName } from "../unit-names";
import { holdTree, holdUnit, loadUnit, refuseWhileLimiting } from "../unit-records";
import { placeAll } from "./placing-units";

/** Adds a unit. Its name is its own, archived units included; assessments that speak of it by name belong to it from now on. */
export async function addUnit(actor: Actor, { name, parentId = "" }: AddUnit): Promise<{ unitId: string }> {
  authorizeMember(actor, "unit.keep");
  const { organisationId } = actor;
  return within(reach(actor), async (tx) => {
    await requireFreeName(tx, organisationId, name);
    const parent = parentId === "" ? null : await loadUnit(tx, parentId);
    if (parent?.archived) throw new Refusal("conflict", "unit.archived");
    const { id } = await tx.unit.create({
      data: { organisationId, name, parentId: parent?.id ?? null },
      select: { id: true },
    });
    await placeAll(tx, actor);
    const spoken = { unitId: null, unit: sameName(name) };
    const { count } = await tx.assessment.updateMany({ where: spoken, data: { unitId: id } });
    const details = { name, parent: parent?.id ?? "", assessments: count };
    await record(tx, actor, organisationId, "unit.added", id, details);
    return { unitId: id };
  });
}

/** Gives a unit another name. Assessments keep the name that was said of them. */
export async function renameUnit(actor: Actor, { unitId, version, name }: RenameUnit): Promise<void> {
  authorizeMember(actor, "unit.keep");
  const { organisationId } = actor;
  await within(reach(actor), async (tx) => {
    await requireFreeName(tx, organisationId, name, unitId);
    const held = await holdUnit(tx, unitId);
    if (held.version !== version) throw new Refusal("conflict", "unit.stale");
    await change(tx, actor, unitId, { name });
    await placeAll(tx, actor);
    await record(tx, actor, organisationId, "unit.renamed", unitId, { before: held.name, after: name });
  });
}

/**
 * Takes a unit out of what is suggested and shown. Refused while units in use are below it, and while people are limited to it,
 * who could start nothing any more. Twice is no fault.
 */
export async function archiveUnit(actor: Actor, { unitId }: UnitKey): Promise<void> {
  await setAside(actor, unitId, true);
}

/** Takes a unit into use again. Refused while the one above it is archived. Twice is no fault. */
export async function restoreUnit(actor: Actor, { unitId }: UnitKey): Promise<void> {
  await setAside(actor, unitId, false);
}

async function setAside(actor: Actor, unitId: string, aside: boolean): Promise<void> {
  authorizeMember(actor, "unit.keep");
  const { organisationId } = actor;
  await within(reach(actor), async (tx) => {
    await holdTree(tx, organisationId);
    const held = await holdUnit(tx, unitId);
    if (held.archived === aside) return;
    const inUse = aside ? await tx.unit.count({ where: { parentId: unitId, archivedAt: null } }) : 0;
    if (inUse > 0) throw new Refusal("conflict", "unit.in-use-below", { count: inUse });
    if (aside) await refuseWhileLimiting(tx, unitId);
    const parent = held.parentId === null || aside ? null : await loadUnit(tx, held.parentId);
    if (parent?.archived) throw new Refusal("conflict", "unit.above-archived", { name: parent.name });
    await change(
      tx,
      actor,
      unitId,
      aside ? { archivedAt: new Date() } : { archivedAt: null, mergedInto: null },
    );
    await record(tx, actor, organisationId, aside ? "unit.archived" : "unit.restored", unitId);
  });
}

/** Two who give one name at the same moment come one after the other, so that the second is told. */
async function requireFreeName(tx: Tx, organisationId: string, name: string, own?: string): Promise<void> {
  await holdTree(tx, organisationId);
  const other = await tx.unit.findFirst({
    where: { name: sameName(name), ...(own === undefined ? {} : { id: { not: own } }) },
    select: { archivedAt: true },
  });
  if (other === null) return;
  throw other.archivedAt === null ? fault("unit.name-taken") : fault("unit.name-archived");
}

const fault = (code: string) => new Refusal("conflict", code, {}, [{ path: "name", code, params: {} }]);

async function change(
  tx: Tx,
  { organisationId }: Member,
  id: string,
  data: { name?: string; archivedAt?: Date | null; mergedInto?: null },
): Promise<void> {
  await tx.unit.update({
    where: { organisationId_id: { organisationId, id } },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
}
