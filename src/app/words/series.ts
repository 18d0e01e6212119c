import type { SeriesView } from "@/server/queries/result";
import { list } from "./capability";
import { begin, counted, inWords } from "./counts";

type Group = SeriesView["groups"][number];
type Count = SeriesView["capability"][number];
type Answered = SeriesView["answered"][number];

/** "Answers carry eight of 11 groups to the capability that maturity 3 asks for; previously five." */
export function sayGroups(groups: readonly Group[], target: number): string {
  const asked = groups.filter(({ needed }) => needed !== null);
  if (asked.length === 0) return `Maturity ${target} asks nothing of any group that applies.`;
  const reach = (level: "declared" | "previous") =>
    asked.filter((group) => (group[level] ?? -1) >= (group.needed ?? 0)).length;
  const of = counted(asked.length, "group", "groups");
  const now = `Answers carry ${reachOf(reach("declared"))} ${of} to the capability that maturity ${target} asks for`;
  if (groups.every(({ previous }) => previous === null)) return `${now}.`;
  const before = reach("previous");
  return `${now}; previously ${before === 0 ? "none" : inWords(before)}.`;
}

/** "Capability 2 is the most frequent: 17 of 44 processes hold it for certain. Seven may stand higher." */
export function sayDistribution(counts: readonly Count[]): string {
  const of = counts.reduce((sum, { certain }) => sum + certain, 0);
  if (of === 0) return "No process applies, so none stands at a capability.";
  const most = Math.max(...counts.map(({ certain }) => certain));
  const levels = counts.filter(({ certain }) => certain === most).map(({ level }) => `${level}`);
  const higher = counts.reduce((sum, { possible }) => sum + possible, 0);
  const may = higher === 0 ? "" : ` ${begin(inWords(higher))} may stand higher.`;
  const total = counted(of, "process", "processes");
  if (levels.length > 1)
    return `Capability ${list(levels)} are the most frequent, with ${inWords(most)} of ${total} each.${may}`;
  if (most === of)
    return `${of === 1 ? "The one process stands" : `All ${total} stand`} at capability ${levels[0]}.${may}`;
  return `Capability ${levels[0]} is the most frequent: ${inWords(most)} of ${total} ${most === 1 ? "holds" : "hold"} it for certain.${may}`;
}

/** "All 398 questions are answered, nine of them by “unknown”." */
export function sayAnswered(levels: readonly Answered[]): string {
  const sum = (key: "unknown" | "unanswered" | "yes" | "no" | "notApplicable") =>
    levels.reduce((total, level) => total + level[key], 0);
  const [unknown, unanswered] = [sum("unknown"), sum("unanswered")];
  const asked = sum("yes") + sum("no") + sum("notApplicable") + unknown + unanswered;
  if (asked === 0) return "No process applies, so nothing is asked.";
  const by = unknown === 0 ? ", none of them by “unknown”" : `, ${inWords(unknown)} of them by “unknown”`;
  if (unanswered === 0)
    return asked === 1
      ? `The one question is answered${unknown === 0 ? "" : " by “unknown”"}.`
      : `All ${inWords(asked)} questions are answered${by}.`;
  const answered = asked - unanswered;
  const some = `${begin(answered === 0 ? "none" : inWords(answered))} of ${counted(asked, "question", "questions")}`;
  return `${some} ${answered === 1 ? "is" : "are"} answered${answered === 0 ? "" : by}.`;
}

/** The groups of O-ISM3 in one word each, for the points of a radar. */
export const groupsInShort: Readonly<Record<string, string>> = {
  "generic-processes": "Generic",
  "strategic-management": "Strategic",
  "tactical-management": "Tactical",
  "personnel-security": "Personnel",
  "operational-management": "Operational",
  "lifecycle-control": "Lifecycle",
  "availability-control": "Availability",
  "access-and-environmental-control": "Access",
  "testing-and-auditing": "Testing",
  monitoring: "Monitoring",
  "incident-handling": "Incidents",
};

const reachOf = (count: number) => (count === 0 ? "none of" : `${inWords(count)} of`);
