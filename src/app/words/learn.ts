import { list } from "./capability";
import { begin, counted, inWords } from "./counts";

/** The parts of Learn, in the order in which one reads them. */
export const learnParts = {
  processes: "Processes",
  capability: "Capability levels",
  maturity: "Maturity profile",
  "security-management": "Security Management area",
  standards: "Standards",
} as const;

type Found = { found: number; total: number; q: string; level: string | null; group: string | null };

/** "Four of 45 processes mention “patch” in Lifecycle Control." */
export function sayFound({ found, total, q, level, group }: Found): string {
  const where = [...new Set([group, level])].flatMap((it) => it ?? []);
  const place = where.length === 0 ? "" : ` in ${where.join(", ")}`;
  const words = q === "" ? "" : `“${q}”`;
  if (words === "" && place === "") return `All ${total} processes, by level and group`;
  if (found === 0)
    return `None of the ${total} processes ${words === "" ? `is${place}` : `mentions ${words}${place}`}.`;
  const some = begin(`${inWords(found)} of ${total} processes`);
  if (words === "") return `${some} ${found === 1 ? "is" : "are"}${place}.`;
  return `${some} ${found === 1 ? "mentions" : "mention"} ${words}${place}.`;
}

/** What to do when nothing was found. */
export function sayNothingFound({ q, level, group }: Pick<Found, "q" | "level" | "group">): string {
  if (level !== null && group !== null && q === "") return "Choose a group that belongs to the level.";
  const wider = level !== null || group !== null ? "look in all levels and groups" : null;
  const shorter = q === "" ? null : "use fewer or shorter words: names, summaries and guidance are searched";
  return `${begin([shorter, wider].flatMap((it) => it ?? []).join(", or "))}.`;
}

type Ask = { maturity: number; capability: number | null };

/** "Baseline asks for it from maturity 3 on, first at capability 2." */
export function sayAsks(profile: string, asks: readonly Ask[]): string {
  const asked = asks.flatMap((it) => (it.capability === null ? [] : [{ ...it, capability: it.capability }]));
  const first = asked[0];
  if (first === undefined) return `${profile} does not ask for it.`;
  return `${profile} asks for it from maturity ${first.maturity} on, first at capability ${first.capability}.`;
}

type Rung = { level: number; minimumCapability: number; asked: number; adds: readonly unknown[] };

/** "Level 4 is the first to ask for all 45 processes, level 5 the first to ask capability 5 of them." */
export function sayLadder(rungs: readonly Rung[], total: number): string {
  const whole = rungs.find((rung) => rung.asked === total);
  const top = rungs.at(-1);
  if (whole === undefined || top === undefined) return "What each maturity level asks for";
  const asksAll = `Level ${whole.level} asks for all ${total} processes`;
  return whole.level === top.level
    ? `${asksAll}, at capability ${top.minimumCapability}.`
    : `${asksAll}, level ${top.level} for capability ${top.minimumCapability} of each.`;
}

/** "33 of 45 processes at capability 2" */
export const sayRung = ({ asked, minimumCapability }: Rung, total: number): string =>
  `${asked} of ${total} processes at capability ${minimumCapability}`;

/** "adds 7", or that it adds none. */
export const sayAdds = (adds: readonly unknown[]): string =>
  `adds ${adds.length === 0 ? "none" : adds.length}`;

type Naming = { level: number; name: string; runningTextName: string };

/** Which levels the standard names in two ways, and how the product deals with it. */
export function sayNaming(levels: readonly Naming[]): string {
  const differing = levels.filter((it) => it.name.toLowerCase() !== it.runningTextName.toLowerCase());
  if (differing.length === 0) return "Table and running text use the same names.";
  const pairs = differing.map(
    (it) => `level ${it.level} is ${it.name} in the table and ${it.runningTextName} in the text`,
  );
  return `The standard disagrees with itself: ${list(pairs)}. Plumbline therefore keeps the number, and shows the table's name as a label.`;
}

/** "two specific goals with eight practices" */
export function sayGoals(kind: string, goals: readonly { practices: readonly unknown[] }[]): string {
  const practices = goals.reduce((sum, goal) => sum + goal.practices.length, 0);
  return begin(
    `${counted(goals.length, `${kind} goal`, `${kind} goals`)} with ${counted(practices, "practice", "practices")}`,
  );
}
