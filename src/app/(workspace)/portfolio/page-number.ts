import { searchedFor } from "@/app/searched";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The page that the address asks for; 1 where it makes no sense. */
export function pageNumber(query: Query): number {
  const page = Number(query["page"]);
  return Number.isInteger(page) && page > 0 ? page : 1;
}

/** A text of the address; "" where there is none. */
export const textOf = (query: Query, name: string): string => searchedFor(query[name]);
