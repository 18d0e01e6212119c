import type { Part } from "@/domain/appraisal/separation";
import type { TeamPart } from "@/domain/appraisal/team";
import type { InstanceKind } from "@/domain/cmmi/coverage-model";
import type { AreaScope } from "@/domain/cmmi/process-area";
import type { SamplingFactor } from "@/domain/cmmi/sampling";
import type { AnswerSubject } from "@/domain/evidence/subject";
import type { FieldValue } from "@/domain/oism3/field";
import type { Verdict } from "@/domain/oism3/verified";
import { requirementNames } from "./answers";
import { list } from "./capability";
import { begin, counted, inWords } from "./counts";
import { sayBounds } from "./result";

export const weighedNames: Readonly<Record<Verdict, string>> = {
  accepted: "Accepted",
  rejected: "Rejected",
  more: "More asked for",
  unweighed: "Taken back: the answer changed",
};

export const teamPartNames: Readonly<Record<TeamPart, string>> = { lead: "leads", member: "member" };

export const areaScopeNames: Readonly<Record<AreaScope, string>> = {
  in: "in scope",
  out: "left out",
  "not-applicable": "agreed as not applicable",
};

export const instanceKindNames: Readonly<Record<InstanceKind, string>> = {
  project: "project",
  "support-group": "support group",
  "basic-unit": "basic unit",
  "support-function": "support function",
};

export const factorNames: Readonly<Record<SamplingFactor, string>> = {
  location: "Location",
  customer: "Customer",
  size: "Size",
  "organisational-structure": "Organisational structure",
  "type-of-work": "Type of work",
};

const partWords: Readonly<Record<Part, string>> = {
  started: "started it",
  submitted: "submitted it or took it back",
  answered: "answered some of it",
  owns: "own some of its processes",
  evidence: "own evidence that is linked to it",
};

/** "You started it and answered some of it." */
export const sayParts = (who: string, parts: readonly Part[]): string =>
  `${who} ${list(parts.map((part) => partWords[part]))}.`;

/** What is weighed, by name: the process, its documents, a metric. */
export const weighingNames: Readonly<Record<AnswerSubject, string>> = {
  ...requirementNames,
  "not-applicable": "Not applicable",
};

/** "declared yes" of an answer to be weighed. */
export const sayDeclared = (declared: FieldValue | undefined): string =>
  declared === undefined ? "not declared" : `declared ${String(declared).replace("-", " ")}`;

type Queue = { waiting: number; underWay: number };

/** "Two assessments wait to be appraised; one appraisal is under way." */
export function sayQueue({ waiting, underWay }: Queue): string {
  if (waiting + underWay === 0) return "Nothing waits to be appraised.";
  const first = `${counted(waiting, "assessment waits", "assessments wait")} to be appraised`;
  const second = `${counted(underWay, "appraisal is", "appraisals are")} under way`;
  if (waiting === 0) return `${begin(second)}.`;
  return underWay === 0 ? `${begin(first)}.` : `${begin(first)}; ${second}.`;
}

type Counts = { toWeigh: number; weighed: number };

/** "6 of 9 answers are weighed." */
export function sayWeighed({ toWeigh, weighed }: Counts): string {
  if (toWeigh === 0) return "Nothing is declared that could be weighed.";
  if (weighed === toWeigh) return `${begin(allOf(toWeigh, "declared answer"))} weighed.`;
  return `${weighed} of ${toWeigh} declared answers are weighed.`;
}

type Closed = {
  outcome: string | null;
  progress: Counts & { verifiedLower: number | null; verifiedUpper: number | null };
};

/** What heads an appraisal: how far weighing has come, or what came of it once it is closed. */
export function sayAppraisal({ outcome, progress }: Closed): string {
  if (outcome === "broken-off") return "This appraisal was broken off and has no result.";
  if (outcome === null) return sayWeighed(progress);
  const { verifiedLower: lower, verifiedUpper: upper, toWeigh, weighed } = progress;
  const basis = `${weighed} of ${toWeigh} declared answers weighed`;
  return lower === null
    ? `Signed off, with ${basis}; it was reopened since.`
    : `Signed off: evidence carries maturity ${sayBounds({ lower, upper })}, with ${basis}.`;
}

type Requests = { all: number; open: number; answered: number };

/** "Two requests are open, one of them answered." */
export function sayRequests({ all, open, answered }: Requests): string {
  if (all === 0) return "Nothing has been asked for.";
  if (open === 0) return `${begin(counted(all, "request is", "requests are"))} closed, none is open.`;
  const some = answered === 0 ? "none is answered yet" : `${inWords(answered)} answered`;
  return `${begin(counted(open, "request is", "requests are"))} open, ${some}.`;
}

type Sample = { subgroup: string; units: number; sampled: number; least: number };

/** "Plants: two of four are looked at; the method asks for one or more." */
export function saySample({ subgroup, units, sampled, least }: Sample): string {
  const are = sampled === 1 ? "is" : "are";
  const looked =
    sampled === units
      ? `${allOf(units)} looked at`
      : `${inWords(sampled)} of ${inWords(units)} ${are} looked at`;
  const enough = least === units ? `asks for ${inWords(least)}` : `asks for ${inWords(least)} or more`;
  return `${subgroup === "" ? begin(looked) : `${subgroup}: ${looked}`}; the method ${enough}.`;
}

/** "the only answer is", "both answers are", "all six answers are". */
function allOf(count: number, noun = ""): string {
  const said = (many: string, plural: string, verb: string) => [many, plural, verb].filter(Boolean).join(" ");
  if (count === 1) return said("the only", noun || "one", "is");
  return said(count === 2 ? "both" : `all ${inWords(count)}`, noun && `${noun}s`, "are");
}

/** The areas that an appraisal looks at. */
export const inScope = ({ areas }: { areas: readonly { area: string; scope: AreaScope }[] }): string[] =>
  areas.filter(({ scope }) => scope === "in").map(({ area }) => area);
