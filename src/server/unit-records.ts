import "server-only";
import { Refusal } from "@/domain/refusal";
import type { Tx } from "./db";
import { takeTurn } from "./turns";

/** A unit as it stands in the tree. Knows no permission. */
export type UnitRecord = {
  id: string;
  name: string;
  parentId: string | null;
  position: number;
  last: number;
  depth: number;
  archived: boolean;
  version: number;
};

/** The tree is changed by one at a time: names are its own, and places follow from all of it. */
export async function holdTree(tx: Tx, organisationId: string): Promise<void> {
  await takeTurn(tx, `unit ${organisationId}`);
}

/** Loads a unit of the open organisation, or refuses it as missing. */
export async function loadUnit(tx: Tx, id: string): Promise<UnitRecord> {
  const row = isId.test(id) ? await tx.unit.findFirst({ where: { id }, select: whole }) : null;
  if (row === null) throw new Refusal("missing", "unit.missing");
  const { archivedAt, ...rest } = row;
  return { ...rest, archived: archivedAt !== null };
}

/** The same, held until the transaction ends. */
export async function holdUnit(tx: Tx, id: string): Promise<UnitRecord> {
  if (isId.test(id)) await tx.$queryRaw`select id from unit where id = ${id}::uuid for update`;
  return loadUnit(tx, id);
}

/** Refuses while people are limited to a unit, or asked to join with that limit: without it they would see more, or nothing. */
export async function refuseWhileLimiting(tx: Tx, id: string): Promise<void> {
  const count = await tx.membership.count({
    where: { branchId: id, OR: [{ endedAt: null }, { invitedAt: { not: null } }] },
  });
  if (count > 0) throw new Refusal("conflict", "unit.limits-people", { count });
}

/** The units above one, from the top down. */
export async function loadUnitsAbove(
  tx: Tx,
  { position }: Pick<UnitRecord, "position">,
): Promise<{ id: string; name: string }[]> {
  return tx.unit.findMany({
    where: { position: { lt: position }, last: { gte: position } },
    orderBy: { position: "asc" },
    select: { id: true, name: true },
  });
}

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const whole = {
  id: true,
  name: true,
  parentId: true,
  position: true,
  last: true,
  depth: true,
  archivedAt: true,
  version: true,
} as const;
