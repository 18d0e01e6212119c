import type { MappingStatus } from "@/catalogue/mapping-schema";
import type { AreaRating, CapabilityLevel } from "@/domain/cmmi/model";
import type { ClauseState } from "@/domain/standards/iso-20000";
import type { PracticeCover } from "@/domain/standards/iso-27001";
import type { Standard } from "@/domain/standards/serves";
import type { State } from "@/ui/state-mark";
import { list } from "./capability";
import { areaRatingNames } from "./cmmi";
import { begin, counted, inWords } from "./counts";

export const standardNames: Readonly<Record<Standard, string>> = {
  "iso-20000-1": "ISO/IEC 20000-1:2005",
  "iso-27001-2005": "ISO/IEC 27001:2005",
  "iso-27001-2022": "ISO/IEC 27001:2022",
  "cmmi-svc": "CMMI-SVC",
  "o-ism3": "O-ISM3",
  "cobit-2019": "COBIT 2019",
  "nist-csf-2.0": "NIST CSF 2.0",
  "cert-rmm-1.2": "CERT-RMM 1.2",
  "sse-cmm": "SSE-CMM",
};

/** Whose a table is, and how sure one may be of it. */
export const statusMeanings: Readonly<Record<MappingStatus, string>> = {
  seed: "Taken from the original proposal.",
  read: "Read in a public source.",
  reconstructed: "Reconstructed by us, to be checked.",
  proposed: "Ours, a draft.",
};

export const clauseStates: Readonly<Record<ClauseState, { word: string; mark: State | null }>> = {
  header: { word: "", mark: null },
  "not-applicable": { word: "asks nothing of areas", mark: "not-applicable" },
  gap: { word: "gap", mark: "lacking" },
  closed: { word: "closed by SM, not achieved yet", mark: "unknown" },
  achieved: { word: "achieved", mark: "held" },
  "not-in-scope": { word: "not in scope", mark: "lacking" },
  open: { word: "open", mark: "unknown" },
  short: { word: "short", mark: "lacking" },
};

/** What the words of the column mean, in their order. */
export const clauseStateMeanings: readonly { state: ClauseState; says: string }[] = [
  { state: "achieved", says: "every area named is satisfied" },
  { state: "open", says: "an area is not rated yet, or not in scope" },
  { state: "short", says: "an area is unsatisfied" },
  { state: "not-in-scope", says: "no area named is in scope" },
  { state: "gap", says: "no released area speaks of it" },
  { state: "closed", says: "SM is in scope for it, and not rated or not satisfied yet" },
];

/** The sentence that heads ISO/IEC 20000-1. */
export function saySecurityClause(state: ClauseState | null): string {
  if (state === "achieved") return "Clause 6.6, information security management, is achieved through SM";
  if (state === "closed") return "SM closes the gap at clause 6.6, and is not yet satisfied";
  return "Clause 6.6, information security management, is a gap";
}

/** "21 clauses ask for something; two of them are achieved." */
export function sayClauses({ of, achieved, gaps }: { of: number; achieved: number; gaps: number }): string {
  const reached = achieved === 0 ? "none of them is achieved" : `${areOf(achieved)} achieved`;
  const open = gaps === 0 ? "" : `, ${inWords(gaps)} ${gaps === 1 ? "is" : "are"} a gap`;
  return `${of} clauses ask for something: ${reached}${open}.`;
}

/** "ISO/IEC 27001:2005 asks for all generic practices but GP 2.7". */
export function sayCover(standard: string, cover: readonly PracticeCover[]): string {
  const missing = cover.filter((one) => one.cover !== "covered").map(({ practice }) => practice);
  if (missing.length === 0) return `${standard} asks for all generic practices`;
  return `${standard} asks for all generic practices but ${list(missing)}`;
}

/** What of the cover is our proposal alone. */
export function sayProposed(cover: readonly PracticeCover[]): string | null {
  const proposed = cover.filter((one) => one.cover === "proposed");
  if (proposed.length === 0) return null;
  return proposed
    .map(
      (one) =>
        `No clause carried over asks for ${one.practice}; that ${list(one.proposed)} ${one.proposed.length === 1 ? "does" : "do"} is our proposal.`,
    )
    .join(" ");
}

export const coverMarks: Readonly<Record<PracticeCover["cover"], { mark: State; word: string }>> = {
  covered: { mark: "held", word: "asked for" },
  proposed: { mark: "unknown", word: "proposed" },
  uncovered: { mark: "lacking", word: "not asked for" },
};

/** "satisfied, level 2". */
export function sayArea(rating: AreaRating | null, level: CapabilityLevel | "NR" | null): string {
  if (rating === null) return "not in scope";
  if (rating === "NA" || level === null || level === "NR") return areaRatingNames[rating];
  return `${areaRatingNames[rating]}, level ${level}`;
}

/** "3 items"; of none "none". */
export const sayItems = (count: number): string =>
  count === 0 ? "none" : `${count} ${count === 1 ? "item" : "items"}`;

/** "Two items serve clause 5.1 of ISO/IEC 27001:2005". */
export function sayServing(count: number, at: { standard: Standard; code: string } | null): string {
  const items = begin(counted(count, "item", "items"));
  if (at === null) return `${items} of evidence, and where each serves`;
  const place = at.code === "" ? standardNames[at.standard] : `${at.code} of ${standardNames[at.standard]}`;
  return `${items} ${count === 1 ? "serves" : "serve"} ${place}`;
}

/** "Security manual serves nine standards". */
export const sayServes = (title: string, count: number): string =>
  `${title} serves ${counted(count, "standard", "standards")}`;

/** "31 clauses": what the places of a standard are, and how many. */
export const countPlaces = (standard: Standard, count: number): string =>
  `${count} ${placeNames[standard][count === 1 ? 0 : 1]}`;

const placeNames: Readonly<Record<Standard, readonly [string, string]>> = {
  "iso-20000-1": ["clause", "clauses"],
  "iso-27001-2005": ["clause", "clauses"],
  "iso-27001-2022": ["clause or control", "clauses and controls"],
  "cmmi-svc": ["practice", "practices"],
  "o-ism3": ["process", "processes"],
  "cobit-2019": ["practice", "practices"],
  "nist-csf-2.0": ["category", "categories"],
  "cert-rmm-1.2": ["area or goal", "areas and goals"],
  "sse-cmm": ["process area", "process areas"],
};

/** "Four of five items serve more than one standard." */
export function sayTwice({ items, twice }: { items: number; twice: number }): string {
  if (items === 0) return "No evidence is attached yet.";
  if (items === 1)
    return twice === 1
      ? "The one item attached serves more than one standard."
      : "The one item attached serves one standard.";
  const some = twice === items ? "All" : begin(inWords(twice));
  return `${some} of ${inWords(items)} items serve${twice === 1 ? "s" : ""} more than one standard.`;
}

export const sayHidden = (hidden: number): string =>
  hidden === 0
    ? ""
    : `${begin(counted(hidden, "further item", "further items"))} ${hidden === 1 ? "serves" : "serve"} here that you may not see.`;

const areOf = (count: number) => `${inWords(count)} ${count === 1 ? "is" : "are"}`;
