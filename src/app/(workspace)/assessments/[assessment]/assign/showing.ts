import { isOverdue, standingOf } from "@/domain/assignment";
import type { ProcessLine } from "@/server/queries/answers";

/** The views of the table; each stands in the address. */
export const shows = ["all", "unassigned", "assigned", "overdue", "handed-back", "done"] as const;
export type Show = (typeof shows)[number];

export const isShow = (word: unknown): word is Show => shows.some((show) => show === word);

/** The processes of a view; `today` is the reader's own day. */
export const showing = (lines: readonly ProcessLine[], show: Show, today: string): ProcessLine[] =>
  lines.filter(({ assignment }) => {
    if (show === "all") return true;
    if (assignment === null) return show === "unassigned";
    if (show === "overdue") return isOverdue(assignment, today);
    return standingOf(assignment) === show;
  });
