import type { Requirement } from "@/domain/oism3/capability";
import type { WayKind, WayStage } from "@/domain/oism3/way";
import { list } from "./capability";
import { counted, inWords } from "./counts";

/** What is asked of some processes at once. */
export type Ask = { codes: string[]; text: string };

/** "Find out two answers", "Start three single metrics", "Build up Incident Emulation". */
export function sayStage(
  stage: WayStage,
  before: readonly WayStage[],
  names: ReadonlyMap<string, string>,
): string {
  const count = stage.additions.length;
  const asked = stage.additions.flatMap(({ add }) => add);
  if (stage.kind === "find-out") {
    const again = before.some(({ kind }) => kind === "find-out");
    if (again) return `Find out ${inWords(asked.length)} more`;
    return `Find out ${counted(asked.length, "answer", "answers")}`;
  }
  const [first] = stage.additions;
  if (stage.kind === "several")
    return count === 1 && first
      ? `Build up ${names.get(first.process)}`
      : `Build up ${inWords(count)} processes`;
  if (asked.every((it) => it === "operation")) return `Begin ${counted(count, "process", "processes")}`;
  if (asked.every((it) => it === "documentation"))
    return `Document ${counted(count, "process", "processes")}`;
  if (asked.every(isMetric))
    return count === 1 ? "Start one metric" : `Start ${inWords(count)} single metrics`;
  return `Add one thing each to ${inWords(count)} processes`;
}

/** The processes of a stage with what is asked of them; those of which the same is asked stand together. */
export function asksOf({ kind, additions }: WayStage): Ask[] {
  const together = new Map<string, { codes: string[]; add: readonly Requirement[] }>();
  for (const { process, add } of additions) {
    const same = together.get(add.join());
    if (same) same.codes.push(process);
    else together.set(add.join(), { codes: [process], add });
  }
  return [...together.values()].map(({ codes, add }) => ({ codes, text: says[kind](add, codes.length) }));
}

/** "If all of it is a yes, maturity 2 is held with no work to do." */
export function sayLeads({ kind, leadsTo, additions }: WayStage, from: number): string {
  if (leadsTo === null || leadsTo <= from) return "";
  if (kind !== "find-out") return `That gives maturity\u00a0${leadsTo}.`;
  const one = additions.flatMap(({ add }) => add).length === 1;
  return `${one ? "A yes gives" : "If each is a yes, that gives"} maturity\u00a0${leadsTo}, with no work to do.`;
}

const says: Record<WayKind, (add: readonly Requirement[], count: number) => string> = {
  "find-out": (add, count) => `${question(add, count)}?`,
  single: (add) => list(add),
  several: (add) => list(add),
};

/** "is it documented", "are activity and load measured". */
function question(add: readonly Requirement[], count: number): string {
  const state = [
    ...(add.includes("operation") ? ["operated"] : []),
    ...(add.includes("documentation") ? ["documented"] : []),
  ];
  const metrics = add.filter(isMetric);
  const is = count === 1 ? "is it" : "are they";
  return list([
    ...(state.length > 0 ? [`${is} ${list(state)}`] : []),
    ...(metrics.length > 0 ? [`${metrics.length === 1 ? "is" : "are"} ${list(metrics)} measured`] : []),
  ]);
}

const isMetric = (requirement: Requirement) => requirement !== "operation" && requirement !== "documentation";
