import { requirementNames, stateNames } from "@/app/words/answers";
import { inWords } from "@/app/words/counts";
import { readField, requirementField } from "@/domain/oism3/field";
import type { Missing } from "@/domain/report/facts";
import type { Report } from "@/domain/report/report";

/**
 * "Activity, Scope and two more; unknown: Documented": what lacks and what is unknown, each with how many more where they
 * are more than `most` together. Of a process that is not operated nothing else is asked, so that nothing else is unknown.
 */
export function sayMissing(missing: readonly Missing[], most = Number.POSITIVE_INFINITY): string {
  const lacking = missing.filter(({ state }) => state !== "unknown");
  const open = missing.filter(({ state }) => state === "unknown");
  const idle = lacking.some(({ requirement }) => requirement === "operation");
  const room = missing.length > most ? most - 1 : missing.length;
  const first = Math.min(lacking.length, open.length > 0 ? room - 1 : room);
  return [
    sayFirst(lacking, first),
    sayFirst(open, room - first, idle ? "not asked: " : `${stateNames.unknown}: `),
  ]
    .filter(Boolean)
    .join("; ");
}

function sayFirst(missing: readonly Missing[], count: number, before = ""): string {
  if (missing.length === 0) return "";
  const names = missing.slice(0, count).map(({ requirement }) => requirementNames[requirement]);
  const more = missing.length - names.length;
  return `${before}${names.join(", ")}${more > 0 ? ` and ${inWords(more)} more` : ""}`;
}

/** How a question is answered, so that every "unknown" is one that is counted: what is not asked is none. */
export function sayAnswer(
  requirement: Missing["requirement"],
  { applicable, answer }: Report["processes"][number],
): string {
  if (!applicable) return "not asked";
  const said = readField(answer, requirementField(requirement));
  if (answer.operated === "no" && requirement !== "operation" && (said ?? "unknown") === "unknown")
    return "not asked";
  if (said === "yes" || said === "no" || said === "unknown") return said;
  return said === "not-applicable" ? stateNames[said] : "not answered";
}
