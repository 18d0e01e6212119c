import type { QualityStop } from "@/domain/oism3/answer";
import type { Requirement } from "@/domain/oism3/capability";
import { requirementNames } from "./answers";
import { counted } from "./counts";

export const stopNames: Readonly<Record<QualityStop, string>> = {
  yes: "Yes",
  no: "No",
  "not-applicable": "N/A",
  unknown: "Unknown",
};

/** What stands in a narrow cell. */
export const shownStops: Readonly<Record<QualityStop | "open", string>> = {
  yes: "Yes",
  no: "No",
  "not-applicable": "N/A",
  unknown: "?",
  open: "·",
};

/** A cell read out, with the word that it shows: "yes", "N/A", "unanswered". */
export const sayCell = (stop: QualityStop | undefined): string =>
  stop === "not-applicable" ? stopNames[stop] : (stop ?? "unanswered");

/** What was set for many at once: "Documented set to unknown in three processes." */
export function sayMany(
  requirement: Requirement,
  stop: QualityStop | undefined,
  processes: number,
  leftOut: number,
): string {
  const what = requirementNames[requirement];
  const where = `in ${counted(processes, "process", "processes")}`;
  const done =
    stop === undefined ? `${what} taken back ${where}` : `${what} set to ${sayCell(stop)} ${where}`;
  return leftOut === 0 ? `${done}. ` : `${done}; ${counted(leftOut, "is", "are")} not applicable. `;
}
