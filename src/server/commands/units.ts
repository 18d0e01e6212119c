import "server-only";
import type { Actor, Member } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import type { AddUnit, RenameUnit, UnitKey } from "@/domain/unit-input";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { type Tx, within } from "../db";
import { sameName } from "../unit-names";

/** Adds an organisational unit. Its name is its own, archived units included. */
export async function addUnit(actor: Actor, { name }: AddUnit): Promise<{ unitId: string }> {
  authorizeMember(actor, "unit.keep");
  const { organisationId } = actor;
  return within({ organisationId }, async (tx) => {
    await requireFreeName(tx, organisationId, name);
    const { id } = await tx.unit.create({ data: { organisationId, name }, select: { id: true } });
    await record(tx, actor, organisationId, "unit.added", id, { name });
    return { unitId: id };
  });
}

/** Gives a unit another name. Assessments keep the name that was said of them. */
export async function renameUnit(actor: Actor, { unitId, version, name }: RenameUnit): Promise<void> {
  authorizeMember(actor, "unit.keep");
  const { organisationId } = actor;
  await within({ organisationId }, async (tx) => {
    await requireFreeName(tx, organisationId, name, unitId);
    const held = await hold(tx, unitId);
    if (held.version !== version) throw new Refusal("conflict", "unit.stale");
    await change(tx, actor, unitId, { name });
    await record(tx, actor, organisationId, "unit.renamed", unitId, { before: held.name, after: name });
  });
}

/** Takes a unit out of what is suggested. Twice is no fault. */
export async function archiveUnit(actor: Actor, { unitId }: UnitKey): Promise<void> {
  await setAside(actor, unitId, true);
}

/** Suggests a unit again. Twice is no fault. */
export async function restoreUnit(actor: Actor, { unitId }: UnitKey): Promise<void> {
  await setAside(actor, unitId, false);
}

async function setAside(actor: Actor, unitId: string, aside: boolean): Promise<void> {
  authorizeMember(actor, "unit.keep");
  const { organisationId } = actor;
  await within({ organisationId }, async (tx) => {
    const held = await hold(tx, unitId);
    if ((held.archivedAt !== null) === aside) return;
    await change(tx, actor, unitId, { archivedAt: aside ? new Date() : null });
    await record(tx, actor, organisationId, aside ? "unit.archived" : "unit.restored", unitId);
  });
}

/** Loads a unit, held until the transaction ends. */
async function hold(tx: Tx, id: string) {
  await tx.$queryRaw`select id from unit where id = ${id}::uuid for update`;
  const unit = await tx.unit.findFirst({
    where: { id },
    select: { name: true, archivedAt: true, version: true },
  });
  if (unit === null) throw new Refusal("missing", "unit.missing");
  return unit;
}

/** Two who give one name at the same moment come one after the other, so that the second is told. */
async function requireFreeName(tx: Tx, organisationId: string, name: string, own?: string): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(hashtextextended(${`unit ${organisationId}`}, 0))`;
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
  data: { name?: string; archivedAt?: Date | null },
): Promise<void> {
  await tx.unit.update({
    where: { organisationId_id: { organisationId, id } },
    data: { ...data, version: { increment: 1 } },
    select: { id: true },
  });
}
