import type { InHand } from "@/server/queries/practices";

export type Show = "all" | "open" | "exceptions";
export const shows: readonly Show[] = ["all", "open", "exceptions"];

/** Where what is in hand stands on the page, and where the grid does. */
export const inHandId = "in-hand";
export const gridId = "grid";

/** The address of what is in hand; how the list is narrowed stays. `go` is on where recording the cell before led here. */
export function practiceHref(
  appraisal: string,
  area: string,
  inHand: InHand | null,
  show: Show = "all",
  go = false,
): string {
  const query = new URLSearchParams({
    area,
    ...(show === "all" ? {} : { show }),
    ...handQuery(inHand),
    ...(go ? { go: "on" } : {}),
  });
  return `/appraisals/${appraisal}/practices?${query}${inHand === null ? "" : `#${inHandId}`}`;
}

/** What an address says is in hand, if anything. */
export function inHandOf(query: Readonly<Record<string, string | string[] | undefined>>): InHand | undefined {
  const { practice, at, goal } = query;
  if (typeof goal === "string") return { kind: "goal", goal };
  if (typeof practice !== "string") return undefined;
  if (typeof at !== "string" || at === "unit") return { kind: "unit", practice };
  return { kind: "cell", practice, instanceId: at };
}

/** Whether two are the same cell, practice or goal. */
export const isSame = (one: InHand | null, other: InHand): boolean =>
  one !== null && JSON.stringify(handQuery(one)) === JSON.stringify(handQuery(other));

function handQuery(inHand: InHand | null): Record<string, string> {
  if (inHand === null) return {};
  if (inHand.kind === "goal") return { goal: inHand.goal };
  return { practice: inHand.practice, at: inHand.kind === "cell" ? inHand.instanceId : "unit" };
}
