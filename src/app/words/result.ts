import type { Status } from "@/domain/assessment";
import type { Rung } from "@/domain/oism3/maturity";
import type { BlockerView, GapView, PracticeView, PreviousView } from "@/server/queries/result";
import { list } from "./capability";
import { begin, counted, inWords } from "./counts";
import { sayMoment, sayPeriod } from "./dates";

type Bounds = { lower: number | null; upper: number | null };

/** "1, possibly 2", and "none" where there is nothing to measure. */
export function sayBounds({ lower, upper }: Bounds): string {
  if (lower === null || upper === null) return "none";
  return lower === upper ? `${lower}` : `${lower}, possibly ${upper}`;
}

/** "0, possibly 1, of 1 Jan to 31 Dec 2025"; of the same period as what it stands beside, when it was declared. */
export const sayPrevious = (
  { at, from, to, ...bounds }: PreviousView,
  beside: { from: string; to: string },
  timeZone: string,
): string =>
  from === beside.from && to === beside.to
    ? `${sayBounds(bounds)}, declared ${sayMoment(at, timeZone)}`
    : `${sayBounds(bounds)}, of ${sayPeriod(from, to)}`;

type Headline = Bounds & {
  subject: string;
  status: Status;
  target: number;
  /** What evidence carries, where somebody appraises or appraised it. */
  verified?: Bounds | null | undefined;
};

/** "Group IT stands at maturity 1, possibly 2. The target is 3."; appraised, it declares, and evidence carries it so far. */
export function sayHeadline({ subject, status, target, lower, upper, verified }: Headline): string {
  if (lower === null) return `No process of the profile applies to ${subject}, so there is no maturity.`;
  if (verified && verified.lower !== null) {
    const declares = `${status === "draft" ? "So far " : ""}${subject} declares maturity ${sayBounds({ lower, upper })}; evidence carries it to ${sayBounds(verified)}.`;
    return `${declares} ${sayAim(verified.lower, target)}`;
  }
  const stands = `${subject} stands at maturity ${sayBounds({ lower, upper })}.`;
  return `${status === "draft" ? "So far " : ""}${stands} ${sayAim(lower, target)}`;
}

const sayAim = (lower: number, target: number): string =>
  lower < target ? `The target is ${target}.` : `The target, ${target}, is reached.`;

type Climb = { lower: number | null; rungs: readonly Rung[]; next: GapView | null };

/** "All 14 processes of level 1 are in place; level 2 waits for two answers." */
export function sayClimb({ lower, rungs, next }: Climb): string {
  if (lower === null) return "Nothing that the profile asks for applies.";
  const held = rungs.find((rung) => rung.level === lower);
  const above = rungs.find((rung) => rung.level === next?.level);
  if (!next || !above)
    return `${held ? inPlace(held) : "The profile has no level"}; there is no level above.`;
  if (held) return `${inPlace(held)}; level ${above.level} ${waits(next, above)}.`;
  const some = `${someOf(above.held)} of the ${inWords(above.asked)} processes of level ${above.level}`;
  if (above.asked === 1) return `Level ${above.level} ${waits(next, above)}.`;
  return `${begin(some)} ${above.held === 1 ? "is" : "are"} in place; it ${waits(next, above)}.`;
}

function inPlace({ level, asked }: Rung): string {
  if (asked === 0) return `Level ${level} asks for nothing that applies`;
  if (asked === 1) return `The one process of level ${level} is in place`;
  return `All ${inWords(asked)} processes of level ${level} are in place`;
}

/** What keeps a level away: answers alone, or processes that lack something. */
function waits({ blockers }: GapView, { unknown, lacking }: Rung): string {
  if (lacking === 0) return `waits for ${counted(unknowns(blockers), "answer", "answers")}`;
  const also = unknown === 0 ? "" : ` and waits for answers on ${inWords(unknown)} more`;
  return `lacks ${counted(lacking, "process", "processes")}${also}`;
}

/** "Eight processes hold Group IT back from 3; four of them only for want of an answer." */
export function sayBlockers(subject: string, gap: GapView | null): string {
  const count = gap?.blockers.length ?? 0;
  if (!gap || count === 0) return `Nothing holds ${subject} back.`;
  const only = gap.blockers.filter(isUnknown).length;
  const hold = `${begin(counted(count, "process", "processes"))} ${count === 1 ? "holds" : "hold"}`;
  const want = "only for want of an answer";
  const some = only === 0 ? "" : only === count ? `, ${want}` : `; ${inWords(only)} of them ${want}`;
  return `${hold} ${subject} back from ${gap.level}${some}.`;
}

/** "Level 2 alone waits for OSP-12 and OSP-22. ", where it comes before the goal. */
export function sayNextAlone(goal: GapView, next: GapView | null): string {
  if (!next || next.level >= goal.level) return "";
  return `Level ${next.level} alone waits for ${list(next.blockers.map(({ id }) => id))}. `;
}

/** "The cheapest way to 3 is four answers and seven new metrics." */
export function sayWay({ level, way }: Pick<GapView, "level" | "way">): string {
  const added = way
    .filter(({ kind }) => kind !== "find-out")
    .flatMap(({ additions }) => additions.flatMap(({ add }) => add));
  const answers = way.filter(({ kind }) => kind === "find-out").flatMap(({ additions }) => additions);
  const begun = added.filter((it) => it === "operation").length;
  const written = added.filter((it) => it === "documentation").length;
  const parts = [
    ...some(answers.flatMap(({ add }) => add).length, "answer", "answers"),
    ...some(begun, "process to begin", "processes to begin"),
    ...some(written, "process to document", "processes to document"),
    ...some(added.length - begun - written, "new metric", "new metrics"),
  ];
  return parts.length === 0
    ? `Level ${level} is reached.`
    : `The cheapest way to ${level} is ${list(parts)}.`;
}

/** "The string hangs at capability 2: 25 of the 33 processes that level 3 asks for reach it." */
export function sayReach({ level, minimumCapability, asked, held }: Rung): string {
  if (asked === 0) return `Level ${level} asks for no process that applies.`;
  const string = `The string hangs at capability ${minimumCapability}`;
  if (asked === 1)
    return `${string}: the one process that level ${level} asks for ${held === 1 ? "reaches" : "does not reach"} it.`;
  const processes = `${inWords(asked)} processes that level ${level} asks for`;
  if (held === asked) return `${string}: all ${processes} reach it.`;
  return `${string}: ${someOf(held)} of the ${processes} ${held === 1 ? "reaches" : "reach"} it.`;
}

/** "Audit and Certify are enabled in 40 of 44 processes; no process enables Optimization." */
export function sayPractices(practices: readonly PracticeView[]): string {
  const [first, last] = [practices[0], practices.at(-1)];
  const of = first ? first.enabled.length + first.possible.length + first.lacking.length : 0;
  if (!first || !last || of === 0) return "No process applies, so no management practice is enabled.";
  if (first.enabled.length === 0) return "No process enables a management practice for certain.";
  const processes = counted(of, "process", "processes");
  if (last.enabled.length === of)
    return `Every management practice is enabled in ${of === 1 ? "the" : "all"} ${processes}.`;
  const none = practices.filter(({ enabled }) => enabled.length === 0).map(({ name }) => name);
  const rest =
    none.length > 0
      ? `no process enables ${list(none).replace(" and ", " or ")}`
      : `${last.name} in ${inWords(last.enabled.length)}`;
  const widest = practices.filter(({ from }) => from === first.from).map(({ name }) => name);
  const are = `${list(widest)} ${widest.length === 1 ? "is" : "are"} enabled`;
  return `${are} in ${inWords(first.enabled.length)} of ${processes}; ${rest}.`;
}

const isUnknown = ({ missing }: BlockerView) => missing.every(({ state }) => state === "unknown");

const unknowns = (blockers: readonly BlockerView[]) =>
  blockers.flatMap(({ missing }) => missing.filter(({ state }) => state === "unknown")).length;

const some = (count: number, one: string, many: string) => (count === 0 ? [] : [counted(count, one, many)]);

const someOf = (count: number) => (count === 0 ? "none" : inWords(count));

/** "1, possibly 2" of a pair as it was signed, and "none" where there is nothing to measure. */
export const sayPair = (pair: readonly [number, number] | null): string =>
  sayBounds(pair === null ? { lower: null, upper: null } : { lower: pair[0], upper: pair[1] });
