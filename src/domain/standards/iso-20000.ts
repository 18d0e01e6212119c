import type { AreaRating, CapabilityLevel, Ruleset } from "../cmmi/model";
import type { Standing } from "./standing";

/** A clause of ISO/IEC 20000-1 with the areas and generic practices that speak of the same (the seed's table). */
export type ClauseOf20000 = {
  readonly clause: string;
  readonly title: string;
  readonly areas: Readonly<Record<Ruleset, readonly string[]>>;
  readonly practices: readonly string[];
  readonly coverage: "good" | "gap" | "na" | "header";
  /** The area that closes the gap. */
  readonly closedBy: string | null;
  /** Areas that the seed leaves out and we would add. */
  readonly proposed: readonly string[];
  readonly note: string | null;
};

/**
 * How a clause stands: a heading, or one that asks nothing of areas; a gap, closed once the area that closes it is in scope,
 * and achieved once that is satisfied; else not in scope, open while areas are unrated, short with an unsatisfied one, achieved.
 */
export type ClauseState =
  | "header"
  | "not-applicable"
  | "gap"
  | "closed"
  | "achieved"
  | "not-in-scope"
  | "open"
  | "short";

export type AreaInRow = {
  readonly area: string;
  readonly proposed: boolean;
  /** Null where it is not in scope. */
  readonly rating: AreaRating | null;
  readonly capabilityLevel: CapabilityLevel | "NR" | null;
};

export type RowOf20000 = Omit<ClauseOf20000, "areas" | "proposed"> & {
  readonly areas: readonly AreaInRow[];
  readonly state: ClauseState;
};

/** The seed's table, live: every clause with its areas as they are rated, and how it stands (states are ours). */
export function rowsOf20000(
  table: readonly ClauseOf20000[],
  ruleset: Ruleset,
  standing: Standing,
): RowOf20000[] {
  return table.map(({ areas, proposed, ...row }) => {
    const named = [...areas[ruleset], ...proposed, ...(row.closedBy === null ? [] : [row.closedBy])];
    const inRow = named.map((area) => areaIn(standing, area, proposed.includes(area)));
    return { ...row, areas: inRow, state: stateOf(row, inRow) };
  });
}

/** How many clauses stand how, headings and those that ask nothing left out. */
export function countStates(rows: readonly RowOf20000[]): { of: number; achieved: number; gaps: number } {
  const asking = rows.filter(({ state }) => state !== "header" && state !== "not-applicable");
  return {
    of: asking.length,
    achieved: asking.filter(({ state }) => state === "achieved").length,
    gaps: asking.filter(({ state }) => state === "gap").length,
  };
}

function areaIn({ areas }: Standing, area: string, proposed: boolean): AreaInRow {
  const found = areas.get(area);
  return {
    area,
    proposed,
    rating: found?.rating ?? null,
    capabilityLevel: found?.capabilityLevel ?? null,
  };
}

function stateOf(
  row: Pick<ClauseOf20000, "coverage" | "closedBy">,
  areas: readonly AreaInRow[],
): ClauseState {
  if (row.coverage === "header") return "header";
  if (row.coverage === "na") return "not-applicable";
  const rated = areas.flatMap(({ rating }) => (rating === null ? [] : [rating]));
  const achieved = rated.length === areas.length && rated.every((one) => one === "S" || one === "NA");
  if (row.coverage === "gap") return rated.length === 0 ? "gap" : achieved ? "achieved" : "closed";
  if (rated.length === 0) return "not-in-scope";
  if (rated.includes("U")) return "short";
  return achieved ? "achieved" : "open";
}
