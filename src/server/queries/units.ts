import "server-only";
import type { Actor } from "@/domain/actor";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { loadUnit, loadUnitsAbove, type UnitRecord } from "../unit-records";

/** A part of the organisation, how deep it stands in the tree, and how many assessments speak of it. */
export type UnitLine = {
  unitId: string;
  name: string;
  depth: number;
  archived: boolean;
  version: number;
  assessments: number;
};

export type UnitList = { lines: UnitLine[]; total: number; page: number; pages: number };

/** A place in the tree that another unit can hang below, or be merged into. */
export type UnitPlace = Pick<UnitLine, "unitId" | "name" | "depth">;

/** How many lines a page of the list has. */
const pageSize = 25;

/** The organisation's units from the top of the tree down: those in use, or the archived ones. */
export async function listUnits(
  actor: Actor,
  { archived, page = 1 }: { archived: boolean; page?: number },
): Promise<UnitList> {
  authorizeMember(actor, "unit.list");
  return within(reach(actor), async (tx) => {
    const where = { archivedAt: archived ? { not: null } : null };
    const total = await tx.unit.count({ where });
    const pages = Math.max(1, Math.ceil(total / pageSize));
    const shown = Math.min(Math.max(1, page), pages);
    const rows = await tx.unit.findMany({
      where,
      orderBy: [{ position: "asc" }, { id: "asc" }],
      skip: (shown - 1) * pageSize,
      take: pageSize,
      select: whole,
    });
    return { lines: rows.map(lineOf), total, page: shown, pages };
  });
}

/** Every unit in use from the top down, for a choice. */
export async function listUnitPlaces(actor: Actor): Promise<UnitPlace[]> {
  authorizeMember(actor, "unit.list");
  return within(reach(actor), (tx) => places(tx));
}

/** One unit, those above it and right below it, where it went when it was merged, and where else it could hang. */
export async function readUnit(actor: Actor, unitId: string) {
  authorizeMember(actor, "unit.list");
  return within(reach(actor), async (tx) => {
    const held = await loadUnit(tx, unitId);
    const row = await tx.unit.findFirstOrThrow({
      where: { id: held.id },
      select: {
        ...whole,
        merged: { select: { id: true, name: true } },
        _count: { select: { assessments: true, limited: { where: { endedAt: null } } } },
        below: {
          where: { archivedAt: null },
          orderBy: { position: "asc" },
          select: { id: true, name: true },
        },
      },
    });
    return {
      ...lineOf(row),
      parentId: held.parentId,
      merged: row.merged,
      /** How many people are limited to it. */
      limited: row._count.limited,
      above: await loadUnitsAbove(tx, held),
      below: row.below,
      elsewhere: held.archived ? [] : await places(tx, held),
    };
  });
}

export type UnitView = Awaited<ReturnType<typeof readUnit>>;

/** What assessments call their unit without there being one of that name, and how many do. */
export async function listSpokenNames(actor: Actor): Promise<{ name: string; assessments: number }[]> {
  authorizeMember(actor, "unit.list");
  return within(reach(actor), async (tx) => {
    const rows = await tx.assessment.groupBy({
      by: ["unit"],
      where: { unitId: null, unit: { not: "" } },
      _count: { id: true },
      orderBy: { unit: "asc" },
      take: 25,
    });
    return rows.map(({ unit, _count }) => ({ name: unit, assessments: _count.id }));
  });
}

/** The names to suggest where somebody says which unit an assessment speaks of. */
export async function suggestUnits(actor: Actor): Promise<string[]> {
  authorizeMember(actor, "assessment.start");
  return within(reach(actor), async (tx) => {
    const rows = await tx.unit.findMany({
      where: { archivedAt: null },
      orderBy: { name: "asc" },
      select: { name: true },
    });
    return rows.map(({ name }) => name);
  });
}

/** The units in use, without a branch. */
async function places(tx: Tx, without?: UnitRecord): Promise<UnitPlace[]> {
  const outside = { NOT: { position: { gte: without?.position ?? 0, lte: without?.last ?? -1 } } };
  const rows = await tx.unit.findMany({
    where: { archivedAt: null, ...(without ? outside : {}) },
    orderBy: [{ position: "asc" }, { id: "asc" }],
    select: { id: true, name: true, depth: true },
  });
  return rows.map(({ id, ...rest }) => ({ unitId: id, ...rest }));
}

type Row = {
  id: string;
  name: string;
  depth: number;
  archivedAt: Date | null;
  version: number;
  _count: { assessments: number };
};

const lineOf = ({ id, name, depth, archivedAt, version, _count }: Row): UnitLine => ({
  unitId: id,
  name,
  depth,
  archived: archivedAt !== null,
  version,
  assessments: _count.assessments,
});

const whole = {
  id: true,
  name: true,
  depth: true,
  archivedAt: true,
  version: true,
  _count: { select: { assessments: true } },
} as const;
