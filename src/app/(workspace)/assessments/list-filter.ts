import { searchedFor } from "@/app/searched";

/** What the list of assessments shows, as its address says. */
export type ListFilter = { page: number; archived: boolean; search: string };

/** Reads it from the address; what makes no sense there is left out. */
export function listFilter(query: Record<string, string | string[] | undefined>): ListFilter {
  const page = Number(query["page"]);
  const search = searchedFor(query["q"]);
  return {
    page: Number.isInteger(page) && page > 0 ? page : 1,
    archived: query["state"] === "archived",
    search,
  };
}
