import type { ProcessMap } from "@/server/queries/process-map";
import { list } from "./capability";
import { begin, counted, inWords } from "./counts";

/** "Audit and Certify are enabled in 300 of 430 processes of all units; Optimization in 12." */
export function sayPracticesAcross(practices: ProcessMap["practices"]): string {
  const [first, last] = [practices[0], practices.at(-1)];
  if (first === undefined || last === undefined || first.of === 0)
    return "No process applies, so no management practice is enabled.";
  const widest = practices.filter(({ from }) => from === first.from).map(({ name }) => name);
  const are = widest.length === 1 ? "is" : "are";
  const rest = last.enabled === 0 ? `no process enables ${last.name}` : `${last.name} in ${last.enabled}`;
  return `${list(widest)} ${are} enabled in ${first.enabled} of ${first.of} processes of all units; ${rest}.`;
}

/** "23 of 439 processes of ten units are not established for certain." */
export function sayEstablished({ practices, total }: Pick<ProcessMap, "practices" | "total">): string {
  const first = practices[0];
  if (first === undefined || first.of === 0) return "No process applies in any unit.";
  const open = first.of - first.enabled;
  const of = `${first.of} processes of ${counted(total, "unit", "units")}`;
  if (open === 0) return `All ${of} are established for certain.`;
  return `${begin(inWords(open))} of ${of} ${open === 1 ? "is" : "are"} not established for certain.`;
}
