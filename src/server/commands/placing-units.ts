import "server-only";
import type { Member } from "@/domain/actor";
import { placeUnits } from "@/domain/units/tree";
import type { Tx } from "../db";

/** Gives every unit its place again, after the tree has changed. The tree is held. */
export async function placeAll(tx: Tx, { organisationId }: Member): Promise<void> {
  const units = await tx.unit.findMany({ select: { id: true, name: true, parentId: true } });
  const places = placeUnits(units);
  await tx.$executeRaw`
    update unit set position = placed.position, last = placed.last, depth = placed.depth
    from unnest(${places.map(({ id }) => id)}::uuid[], ${places.map(({ position }) => position)}::int[],
      ${places.map(({ last }) => last)}::int[], ${places.map(({ depth }) => depth)}::int[])
      placed (id, position, last, depth)
    where unit.organisation_id = ${organisationId}::uuid and unit.id = placed.id
      and (unit.position, unit.last, unit.depth) is distinct from (placed.position, placed.last, placed.depth)`;
  await tx.$executeRaw`
    with recursive placed as (
      select id, array[id] as path from unit where parent_id is null
      union all select unit.id, placed.path || unit.id from unit join placed on placed.id = unit.parent_id)
    update unit set path = placed.path from placed
    where unit.organisation_id = ${organisationId}::uuid and unit.id = placed.id and unit.path is distinct from placed.path`;
}
