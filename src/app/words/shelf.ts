import { aheadDays, type Shelf } from "@/domain/portfolio/shelf";
import { begin, counted, inWords } from "./counts";

export const shelfNames: Readonly<Record<keyof Shelf, string>> = {
  inDate: "In date",
  soon: `Expires within ${aheadDays} days`,
  expired: "Expired",
};

/** The same in few letters, for under a column. */
export const shelfMarks: Readonly<Record<keyof Shelf, string>> = {
  inDate: "In date",
  soon: `${aheadDays} days`,
  expired: "Expired",
};

/** "Two of nine items of evidence have expired, and one expires within 90 days." */
export function sayShelf({ inDate, soon, expired }: Shelf): string {
  const all = inDate + soon + expired;
  if (all === 0) return "No evidence is linked yet.";
  const of = counted(all, "item of evidence", "items of evidence");
  const next =
    soon === 0 ? "" : `, and ${inWords(soon)} ${soon === 1 ? "expires" : "expire"} within ${aheadDays} days`;
  if (expired === 0)
    return soon === 0 ? `All evidence is in date: ${of}.` : `No evidence has expired${next}.`;
  return `${begin(`${inWords(expired)} of ${of}`)} ${expired === 1 ? "has" : "have"} expired${next}.`;
}
