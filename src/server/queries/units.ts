import "server-only";
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import { within } from "../db";

/** A part of the organisation, and how many assessments speak of it. */
export type UnitLine = {
  unitId: string;
  name: string;
  archived: boolean;
  version: number;
  assessments: number;
};

/** The organisation's units by name: those in use, or the archived ones. */
export async function listUnits(actor: Actor, { archived }: { archived: boolean }): Promise<UnitLine[]> {
  authorizeMember(actor, "unit.list");
  return within({ organisationId: actor.organisationId }, async (tx) => {
    const rows = await tx.unit.findMany({
      where: { archivedAt: archived ? { not: null } : null },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      select: whole,
    });
    return rows.map(lineOf);
  });
}

/** One unit. */
export async function readUnit(actor: Actor, unitId: string): Promise<UnitLine> {
  authorizeMember(actor, "unit.list");
  return within({ organisationId: actor.organisationId }, async (tx) => {
    const row = isId.test(unitId) ? await tx.unit.findFirst({ where: { id: unitId }, select: whole }) : null;
    if (row === null) throw new Refusal("missing", "unit.missing");
    return lineOf(row);
  });
}

/** The names to suggest where somebody says which unit an assessment speaks of. */
export async function suggestUnits(actor: Actor): Promise<string[]> {
  authorizeMember(actor, "assessment.start");
  return within({ organisationId: actor.organisationId }, async (tx) => {
    const rows = await tx.unit.findMany({
      where: { archivedAt: null },
      orderBy: { name: "asc" },
      select: { name: true },
    });
    return rows.map(({ name }) => name);
  });
}

type Row = {
  id: string;
  name: string;
  archivedAt: Date | null;
  version: number;
  _count: { assessments: number };
};

const lineOf = ({ id, name, archivedAt, version, _count }: Row): UnitLine => ({
  unitId: id,
  name,
  archived: archivedAt !== null,
  version,
  assessments: _count.assessments,
});

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const whole = {
  id: true,
  name: true,
  archivedAt: true,
  version: true,
  _count: { select: { assessments: true } },
} as const;
