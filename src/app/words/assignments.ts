import { type Assigned, isOverdue, type Standing, standingOf } from "@/domain/assignment";
import { byZone } from "./by-zone";
import { sayDay } from "./dates";

/** How an assignment stands, as a word for a list. */
export const standingNames: Readonly<Record<Standing, string>> = {
  assigned: "assigned",
  "handed-back": "handed back",
  done: "done",
};

/** "handed back, overdue". */
export const sayStanding = (assigned: Assigned, today: string): string =>
  `${standingNames[standingOf(assigned)]}${isOverdue(assigned, today) ? ", overdue" : ""}`;

/** "28 Nov 2026, in 7 days", "21 Nov 2026, today", "19 Nov 2026, two days ago"; of no day, "no day set". */
export const sayDue = (due: string | null, today: string): string =>
  due === null ? "no day set" : `${sayDay(due)}, ${sayDistance(daysBetween(today, due))}`;

/** The day that it is in the reader's own zone: "2026-11-21". */
export const dayIn = (moment: Date, timeZone: string): string => numbered(timeZone).format(moment);

const numbered = byZone((timeZone) => new Intl.DateTimeFormat("sv-SE", { dateStyle: "short", timeZone }));

const daysBetween = (from: string, to: string) => (Date.parse(to) - Date.parse(from)) / 86_400_000;

const sayDistance = (days: number) =>
  new Intl.RelativeTimeFormat("en", { numeric: "auto" }).format(days, "day");
