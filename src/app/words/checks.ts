import type { Remark, RemarkCode } from "@/domain/oism3/quality";
import { definitionNames } from "./answers";
import { list } from "./capability";
import { begin, counted } from "./counts";
import { sayField } from "./fields";

/** "14 things a careful reader would ask about" */
export function sayChecks(count: number): string {
  if (count === 0) return "A careful reader would ask about nothing";
  return `A careful reader would ask about ${counted(count, "thing", "things")}`;
}

/** "One quality check", for the link to the list. */
export const sayCheckCount = (count: number): string =>
  count === 0
    ? "Quality checks: nothing open"
    : `Quality checks: ${counted(count, "open remark", "open remarks")}`;

/** What remarks of one kind have in common, as a heading. */
export const sayKind = (code: RemarkCode, count: number): string => begin(headings[code](count));

/** What one remark asks for. */
export function sayRemark(remark: Remark): string {
  if (remark.code !== "metric-undefined" || remark.field === null) return asks[remark.code];
  return `${sayMetric(remark)}: ${sayLacks(remark)}.`;
}

/** "Load", the metric that a remark is about. */
export const sayMetric = ({ field }: Remark): string =>
  field === null ? "" : begin(sayField(field).split(" of ").at(-1) ?? "");

/** "add what is measured, target and unit", what a metric's definition lacks. */
export const sayLacks = ({ lacks }: Remark): string =>
  `add ${list(lacks.map((part) => definitionNames[part].toLowerCase()))}`;

const processes = (count: number) => counted(count, "process", "processes");

const headings: Readonly<Record<RemarkCode, (count: number) => string>> = {
  "target-asks-nothing": () => "the target asks for nothing",
  "target-beyond-profile": () => "the target lies above the profile",
  "reason-short": (count) =>
    `${counted(count, "reason", "reasons")} for leaving a process out in fewer than ten words`,
  "document-missing": (count) =>
    `${processes(count)} ${count === 1 ? "is" : "are"} documented, but nobody says where`,
  "metric-undefined": (count) =>
    `${counted(count, "metric", "metrics")} in use without definition, unit or target`,
  "plan-missing": (count) => `${processes(count)} with something unknown and no plan to find out`,
  "owners-missing": () => "no process has an owner",
  "owner-missing": (count) => `${processes(count)} without an owner`,
};

const asks: Readonly<Record<RemarkCode, string>> = {
  "target-asks-nothing":
    "Up to the target the profile asks for no process that applies, so anybody reaches it. Choose a higher target.",
  "target-beyond-profile":
    "The profile has no level as high as the target, so it cannot be reached or missed. Choose a lower target.",
  "reason-short": "Say in a sentence why it does not apply.",
  "document-missing": "Name the document and where it is kept.",
  "metric-undefined": "Define the metric.",
  "plan-missing": "Say who finds it out, how and by when.",
  "owners-missing": "Nobody is assigned to any process of this assessment.",
  "owner-missing": "Assign somebody who answers for it.",
};
