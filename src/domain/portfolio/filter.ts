/** By what units are put in order: their place in the tree, or a figure. */
export const sorts = [
  "tree",
  "name",
  "verified",
  "declared",
  "target",
  "gap",
  "progress",
  "backed",
  "assessed",
] as const;
export type Sort = (typeof sorts)[number];

/** Which units are shown: by how they stand to their own target, or by the maturity they declare or have verified for certain. */
export const shows = [
  "all",
  "below",
  "reached",
  "possible",
  "verified",
  "unverified",
  "old",
  "none",
  "at-0",
  "at-1",
  "at-2",
  "at-3",
  "at-4",
  "at-5",
  "verified-0",
  "verified-1",
  "verified-2",
  "verified-3",
  "verified-4",
  "verified-5",
] as const;
export type Show = (typeof shows)[number];

/** What a portfolio shows: one branch ("" is all), in what order, which units, found by what, and which page. */
export type PortfolioFilter = {
  branch: string;
  sort: Sort;
  descending: boolean;
  show: Show;
  search: string;
  page: number;
};

/** Whether the tree is shown as a tree: in its order, with nothing left out. */
export const isTree = ({ sort, show, search }: PortfolioFilter): boolean =>
  sort === "tree" && show === "all" && search === "";

/** The last day on which a reading is old: half a year before `today`, a day as "2026-11-22". Ours. */
export function oldBefore(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  const then = new Date(Date.UTC(year, month - 7, 1));
  // The 31st of a shorter month is its last day.
  const last = new Date(Date.UTC(then.getUTCFullYear(), then.getUTCMonth() + 1, 0)).getUTCDate();
  then.setUTCDate(Math.min(day, last));
  return then.toISOString().slice(0, 10);
}
