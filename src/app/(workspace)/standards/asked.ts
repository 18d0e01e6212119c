import { z } from "zod";
import { type Place, standards } from "@/domain/standards/serves";

export type SearchParams = Record<string, string | string[] | undefined>;

/** What the address asks for; what makes no sense there is left out. */
export const parseAsked = (params: SearchParams) => schema.parse(params);
export type Asked = z.infer<typeof schema>;

/** The views of the standards, by their place in the address. */
export const views = {
  "": "Overview",
  "iso-20000": "ISO/IEC 20000",
  "iso-27001": "ISO/IEC 27001",
  "generic-practices": "Generic practices",
  "o-ism3": "O-ISM3",
  crosswalk: "SM crosswalk",
  evidence: "Evidence",
} as const;
export type View = keyof typeof views;

/** The address of a view for an assessment. */
export function viewHref(
  view: View,
  chosen: { id: string } | null,
  more: Record<string, string> = {},
): string {
  const asked = new URLSearchParams({ ...(chosen ? { assessment: chosen.id } : {}), ...more });
  return [view === "" ? "/standards" : `/standards/${view}`, asked.toString()].filter(Boolean).join("?");
}

/** The address of the evidence that serves a place. */
export const evidenceHref = (chosen: { id: string } | null, { standard, code }: Place): string =>
  viewHref("evidence", chosen, { standard, code });

/** The place that an address names, or null. */
export const placeOf = ({ standard, code }: Asked): Place | null =>
  standard === undefined || code === "" ? null : { standard, code };

const first = (value: unknown) => (Array.isArray(value) ? value[0] : value);
const schema = z.object({
  assessment: z.preprocess(first, z.string().min(1).max(60).optional()).catch(undefined),
  edition: z.preprocess(first, z.enum(["2005", "2022"])).catch("2005"),
  standard: z.preprocess(first, z.enum(standards).optional()).catch(undefined),
  item: z.preprocess(first, z.uuid().optional()).catch(undefined),
  code: z.preprocess(first, z.string().trim().max(60)).catch(""),
});
