import { daysAfter } from "../evidence/freshness";

/** How much of the evidence behind what is declared counts today: each item once, whatever it backs. */
export type Shelf = { inDate: number; soon: number; expired: number };

/** How many days ahead a portfolio looks. Ours: long enough to gather something anew. */
export const aheadDays = 90;

/** Where an item lies on `today`; `expiresOn` is the last day on which it counts, null for ever. Days as "2026-11-22". Ours. */
export function shelfOf(expiresOn: string | null, today: string): keyof Shelf {
  if (expiresOn === null) return "inDate";
  if (expiresOn < today) return "expired";
  return expiresOn <= daysAfter(today, aheadDays) ? "soon" : "inDate";
}

/** How many items lie where, counted from the days on which they expire. */
export function shelve(
  expiries: readonly { expiresOn: string | null; items: number }[],
  today: string,
): Shelf {
  const shelf: Shelf = { inDate: 0, soon: 0, expired: 0 };
  for (const { expiresOn, items } of expiries) shelf[shelfOf(expiresOn, today)] += items;
  return shelf;
}
