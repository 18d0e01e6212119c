import { freshness } from "./freshness";

/** Something accepted, with the items that stand behind it; `expiresOn` is the last day on which one counts. */
export type Backed = { readonly items: readonly { readonly expiresOn: string | null }[] };

/** `share` is from 0 to 1; null where nothing is accepted, which is not the same as 0. */
export type Confidence = {
  share: number | null;
  accepted: number;
  inDate: number;
  expired: number;
  without: number;
};

/**
 * How far what was accepted can still be relied on: the share of accepted subjects with at least one item in date on
 * `today`. Expired evidence lowers it and changes no level. Ours: no standard gives a measure.
 */
export function confidence(accepted: readonly Backed[], today: string): Confidence {
  const fresh = ({ items }: Backed) =>
    items.some(({ expiresOn }) => freshness(expiresOn, today) !== "expired");
  const inDate = accepted.filter(fresh).length;
  const without = accepted.filter(({ items }) => items.length === 0).length;
  return {
    share: accepted.length === 0 ? null : inDate / accepted.length,
    accepted: accepted.length,
    inDate,
    expired: accepted.length - inDate - without,
    without,
  };
}
