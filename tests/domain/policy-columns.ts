import { isStatus, type Status } from "@/domain/assessment";
import type { Verdict } from "@/domain/policy";
import { matrix } from "./policy-matrix";

const [heading = [], ...lines] = matrix
  .trim()
  .split("\n")
  .map((line) => line.trim().split(/\s+/));

/** Whom the matrix speaks of. */
export const policyColumns = heading.slice(1);

/** What it says of them; of what is done to an assessment, in this state of it. */
export function verdictIn(action: string, column: string, status: Status): Verdict {
  const line = lines.find(([name, next = ""]) => name === action && (next === status || !isStatus(next)));
  const verdict = verdicts.get(line?.slice(-policyColumns.length)[policyColumns.indexOf(column)] ?? "");
  if (verdict === undefined) throw new Error(`The matrix does not say whether ${column} may ${action}.`);
  return verdict;
}

const verdicts = new Map<string, Verdict>([
  ["+", "allowed"],
  ["-", "forbidden"],
  [".", "missing"],
]);
