import "server-only";
import { type FindingKind, type FindingStanding, isFindingKind, isFindingStanding } from "@/domain/finding";
import type { Tx } from "./db";

/** A finding as screens show it. `by` wrote it. */
export type FindingLine = {
  id: string;
  kind: FindingKind;
  standing: FindingStanding;
  area: string | null;
  goal: string | null;
  practice: string | null;
  instanceId: string | null;
  text: string;
  by: string;
  at: string;
  version: number;
};

type Where = { area?: string; practice?: string | { in: string[] }; instanceId?: string };

/** The findings of an appraisal, oldest first; those outside of the team see what was shown to participants. */
export async function findingLines(
  tx: Tx,
  appraisalId: string,
  team: boolean,
  where: Where = {},
): Promise<FindingLine[]> {
  const rows = await tx.finding.findMany({
    where: { appraisalId, ...where, standing: { in: team ? [...all] : [...open] } },
    orderBy: [{ at: "asc" }, { id: "asc" }],
    select,
  });
  return rows.map(lineOf);
}

const all: readonly FindingStanding[] = ["preliminary", "shown", "final"];
const open: readonly FindingStanding[] = ["shown", "final"];

type Row = Omit<FindingLine, "kind" | "standing" | "by" | "at"> & {
  kind: string;
  standing: string;
  at: Date;
  by: { person: { name: string } };
};

export const lineOf = ({ kind, standing, at, by, ...row }: Row): FindingLine => ({
  ...row,
  kind: isFindingKind(kind) ? kind : "note",
  standing: isFindingStanding(standing) ? standing : "preliminary",
  by: by.person.name,
  at: at.toISOString(),
});

export const select = {
  id: true,
  kind: true,
  standing: true,
  area: true,
  goal: true,
  practice: true,
  instanceId: true,
  text: true,
  at: true,
  version: true,
  by: { select: { person: { select: { name: true } } } },
} as const;
