import { begin, counted } from "./counts";

/** "It leaves out one process that is not applicable." */
export function sayLeftOut(count: number): string {
  if (count === 0) return "It leaves out no process.";
  return `It leaves out ${counted(count, "process", "processes")} that ${count === 1 ? "is" : "are"} not applicable.`;
}

/** "TSP-13, not applicable"; from four on only how many. */
export function sayLeftOutBriefly(ids: readonly string[]): string {
  if (ids.length === 0) return "no process";
  return `${ids.length < 4 ? ids.join(", ") : counted(ids.length, "process", "processes")}, not applicable`;
}

/** "One process is left out as not applicable; the others were measured in this scope." */
export function sayFoundation(count: number, processes: number): string {
  if (count === 0) return "No process is left out; all were measured in this scope.";
  if (count === processes) return "Every process is left out as not applicable in this scope.";
  const some = begin(counted(count, "process", "processes"));
  return `${some} ${count === 1 ? "is" : "are"} left out as not applicable; the others were measured in this scope.`;
}

type Input = { processes: number; leftOut: { readonly length: number }; unknown: number; unanswered: number };

/** "Counted over 44 of 45 processes, with nine answers unknown and no answers still owed." */
export function sayInput({ processes, leftOut, unknown, unanswered }: Input): string {
  const owed = unanswered === 0 ? "" : ` and ${counted(unanswered, "answer", "answers")} still owed`;
  const over = `${processes - leftOut.length} of ${counted(processes, "process", "processes")}`;
  return `Counted over ${over}, with ${counted(unknown, "answer", "answers")} unknown${owed}.`;
}
