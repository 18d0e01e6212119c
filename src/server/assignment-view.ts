import "server-only";
import type { Assigned } from "@/domain/assignment";
import { dayOf } from "./records";

/** Whose a process is to answer, by when, and how that stands. */
export type AssignmentView = Assigned & { personId: string; owner: string; version: number };

export const assignmentPart = {
  personId: true,
  dueOn: true,
  doneAt: true,
  returnedAt: true,
  version: true,
  owner: { select: { person: { select: { name: true } } } },
} as const;

type Row = {
  personId: string;
  dueOn: Date | null;
  doneAt: Date | null;
  returnedAt: Date | null;
  version: number;
  owner: { person: { name: string } };
};

/** An assignment's row as screens show it; null where there is none. */
export const assignmentView = (row: Row | null): AssignmentView | null =>
  row && {
    personId: row.personId,
    owner: row.owner.person.name,
    due: row.dueOn && dayOf(row.dueOn),
    doneAt: row.doneAt?.toISOString() ?? null,
    returnedAt: row.returnedAt?.toISOString() ?? null,
    version: row.version,
  };
