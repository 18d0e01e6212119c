/** A clause with the generic practices that it asks for. */
export type ClauseOf27001 = {
  readonly clause: string;
  readonly title: string;
  readonly practices: readonly string[];
};

/** What a clause of 2005 became. */
export type ClauseHistory = { readonly y2005: string; readonly y2022: readonly string[] };

/** What clauses of 2022 ask for beyond what is carried over: ours. */
export type ProposedPractices = { readonly clause: string; readonly practices: readonly string[] };

/** `carried` comes from the clauses of 2005 in `from`, through the clause history; `proposed` is ours. */
export type ClauseOf2022 = {
  readonly clause: string;
  readonly title: string;
  readonly carried: readonly string[];
  readonly proposed: readonly string[];
  readonly from: readonly string[];
};

/** Whether the clauses ask for a generic practice, and which: by the seed or its history, or by our proposal alone. */
export type PracticeCover = {
  readonly practice: string;
  readonly cover: "covered" | "proposed" | "uncovered";
  readonly clauses: readonly string[];
  readonly proposed: readonly string[];
};

/** The clauses of ISO/IEC 27001:2022 with what the seed's table of 2005 asks for carried over, and our proposals beside it. */
export function carryOver(
  table2005: readonly ClauseOf27001[],
  history: readonly ClauseHistory[],
  clauses2022: readonly { readonly clause: string; readonly title: string }[],
  proposals: readonly ProposedPractices[],
): ClauseOf2022[] {
  const asks = new Map(table2005.map(({ clause, practices }) => [clause, practices]));
  return clauses2022.map(({ clause, title }) => {
    const from = history
      .filter(({ y2005, y2022 }) => y2022.includes(clause) && (asks.get(y2005) ?? []).length > 0)
      .map(({ y2005 }) => y2005);
    const carried = inOrder(from.flatMap((one) => [...(asks.get(one) ?? [])]));
    const proposed = proposals.filter((one) => one.clause === clause).flatMap(({ practices }) => practices);
    return { clause, title, carried, proposed: proposed.filter((one) => !carried.includes(one)), from };
  });
}

/** How the generic practices are covered by clauses, each in the order given (computed; the seed's ticks are the same). */
export function coverOf(
  practices: readonly string[],
  clauses: readonly { clause: string; practices: readonly string[]; proposed?: readonly string[] }[],
): PracticeCover[] {
  return practices.map((practice) => {
    const asking = clauses.filter((one) => one.practices.includes(practice)).map(({ clause }) => clause);
    const proposed = clauses.filter((one) => one.proposed?.includes(practice)).map(({ clause }) => clause);
    const cover = asking.length > 0 ? "covered" : proposed.length > 0 ? "proposed" : "uncovered";
    return { practice, cover, clauses: asking, proposed };
  });
}

/** GP 2.10 comes after GP 2.9. */
const inOrder = (practices: readonly string[]): string[] =>
  [...new Set(practices)].toSorted((a, b) => a.localeCompare(b, "en", { numeric: true }));
