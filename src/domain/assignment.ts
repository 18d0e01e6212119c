/** What is kept of an assignment; days as "2026-11-21", moments as ISO texts. */
export type Assigned = { due: string | null; doneAt: string | null; returnedAt: string | null };

export const standings = ["assigned", "handed-back", "done"] as const;
export type Standing = (typeof standings)[number];

/** How an assignment stands: done once its owner says so, until a manager hands it back. */
export function standingOf({ doneAt, returnedAt }: Omit<Assigned, "due">): Standing {
  if (doneAt !== null) return "done";
  return returnedAt === null ? "assigned" : "handed-back";
}

/** Whether it is still owed after its day has passed; `today` is the reader's own day ("2026-11-21"). */
export const isOverdue = ({ due, doneAt }: Assigned, today: string): boolean =>
  doneAt === null && due !== null && due < today;
