import { z } from "zod";
import type { Search } from "@/server/queries/catalogue";

export type SearchParams = Record<string, string | string[] | undefined>;

/** What the address asks to look for. Whatever else it says is passed over; a long text is cut, as the field does. */
export const parseSearch = (params: SearchParams): Search => schema.parse(params);

export const longest = 100;

const text = z
  .preprocess((value) => (Array.isArray(value) ? value[0] : value), z.string())
  .catch("")
  .transform((value) => value.trim().slice(0, longest));

const schema = z.object({ q: text, level: text, group: text });

/** The address of a search, with nothing in it that asks for nothing. */
export function searchHref(search: Partial<Search>): string {
  const asked = Object.entries(search).filter(([, value]) => value !== "");
  return asked.length === 0 ? "/learn" : `/learn?${new URLSearchParams(asked)}#processes`;
}
