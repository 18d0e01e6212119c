import { searchedFor } from "@/app/searched";

/** What the list of people shows, as its address says. */
export type PeopleFilter = { page: number; ended: boolean; search: string };

/** Reads it from the address; what makes no sense there is left out. */
export function peopleFilter(query: Record<string, string | string[] | undefined>): PeopleFilter {
  const page = Number(query["page"]);
  const search = searchedFor(query["q"]);
  return {
    page: Number.isInteger(page) && page > 0 ? page : 1,
    ended: query["state"] === "ended",
    search,
  };
}

/** The address of another page of the same list. */
export function peopleHref({ ended, search }: PeopleFilter, page: number): string {
  const query = new URLSearchParams({ page: String(page) });
  if (search !== "") query.set("q", search);
  if (ended) query.set("state", "ended");
  return `/people?${query}`;
}
