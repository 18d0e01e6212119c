import type { Changes } from "@/domain/appraisal/changes";
import type { Revision } from "@/domain/appraisal/given";
import { begin, counted } from "./counts";

type Signing = {
  outcome: string | null;
  signature: object | null;
  signatures: readonly unknown[];
};

/** How the signature of an appraisal stands. */
export function saySigning({ outcome, signature, signatures }: Signing): string {
  if (signature !== null) return "This appraisal is signed off.";
  if (outcome === "broken-off") return "This appraisal was broken off and has no result.";
  if (signatures.length > 0) return "The signature was withdrawn; the appraisal goes on.";
  return "This appraisal is not yet signed off.";
}

/** What stays unknown in what is signed. */
export function sayUnweighed({ toWeigh, weighed }: { toWeigh: number; weighed: number }): string {
  const open = toWeigh - weighed;
  if (open === 0) return "Every declared answer is weighed.";
  const answers = counted(open, "declared answer is", "declared answers are");
  return `${begin(answers)} not weighed, and ${open === 1 ? "counts" : "count"} as unknown.`;
}

/** "Three things have changed since it was signed off." */
export function sayChanged(count: number): string {
  if (count === 0) return "Nothing has changed since it was signed off.";
  return `${begin(counted(count, "thing has", "things have"))} changed since it was signed off.`;
}

/** What of a kind changed, as a heading: "Two answers changed." */
export function sayKind(kind: keyof Changes, count: number): string {
  const [one, many] = kindNames[kind];
  return `${begin(counted(count, one, many))} changed.`;
}

const kindNames: Readonly<Record<keyof Changes, readonly [string, string]>> = {
  answers: ["process", "processes"],
  weighings: ["weighing", "weighings"],
  evidence: ["item of evidence", "items of evidence"],
  judgements: ["judgement of the CMMI side", "judgements of the CMMI side"],
  terms: ["term", "terms"],
};

/** What an assessment and an appraisal go by, by name. */
export const termNames: Readonly<Record<string, string>> = {
  name: "name",
  unit: "unit",
  scope: "scope statement",
  from: "beginning of the period",
  to: "end of the period",
  target: "target",
  scoringVersion: "scoring",
  profile: "maturity profile",
  edition: "edition",
  ruleset: "rule set",
  coverage: "coverage",
  appraisedTo: "level appraised up to",
  sampling: "sampling factors",
  areas: "process areas",
  instances: "instances",
  team: "team",
};

/** What a kept key is about, without the ids in it: "OSP-5 documentation", "SM:ESP 1.1 artifact". */
export const sayKey = (key: string): string =>
  key
    .split(" ")
    .filter((word) => !/^[\da-f]{8}-/.test(word))
    .join(" ");

/** "revision 2 with three files", "none". */
export function sayRevision(revision: Revision | null): string {
  if (revision === null) return "none";
  const { revision: number, files, addresses } = revision;
  const parts = [
    ...(files.length > 0 ? [counted(files.length, "file", "files")] : []),
    ...(addresses.length > 0 ? [counted(addresses.length, "link", "links")] : []),
  ];
  return `revision ${number}${parts.length > 0 ? ` with ${parts.join(" and ")}` : ""}`;
}
