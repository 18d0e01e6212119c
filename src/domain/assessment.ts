import { Refusal } from "./refusal";

export const statuses = ["draft", "submitted", "under-appraisal", "signed-off", "archived"] as const;
export type Status = (typeof statuses)[number];

export const moves = [
  "submit",
  "take-back",
  "begin-appraisal",
  "break-off",
  "sign-off",
  "withdraw",
  "reopen",
  "archive",
  "restore",
] as const;
export type Move = (typeof moves)[number];

/** Which move leads where. A restored assessment returns to where it was archived from. */
const transitions: Readonly<Record<Status, Partial<Record<Move, Status>>>> = {
  draft: { submit: "submitted", archive: "archived" },
  submitted: { "take-back": "draft", "begin-appraisal": "under-appraisal", archive: "archived" },
  "under-appraisal": { "break-off": "submitted", "sign-off": "signed-off" },
  "signed-off": { withdraw: "under-appraisal", reopen: "draft", archive: "archived" },
  archived: { restore: "draft" },
};

/** The status after a move; a Refusal("conflict") where the move does not lead on from here. */
export function advance(status: Status, move: Move, archivedFrom: Status = "draft"): Status {
  const next = transitions[status][move];
  if (next === undefined) throw new Refusal("conflict", "assessment.cannot-move", { move, status });
  return move === "restore" ? archivedFrom : next;
}

/** Whether a move leads on from a status, so that a screen offers it. */
export const leads = (status: Status, move: Move): boolean => transitions[status][move] !== undefined;

/** Whether the organisation has declared its answers, so that those who only read may see them. */
export const isDeclared = (status: Status): boolean => status !== "draft";

/** Whether appraisers weigh its answers, or have: only then anything is verified. */
export const isAppraised = (status: Status): boolean =>
  status === "under-appraisal" || status === "signed-off";

/** Whether a word read back from a row is a status. */
export const isStatus = (word: string): word is Status => statuses.some((status) => status === word);

/** Whether a word read back from a row is a move. */
export const isMove = (word: string): word is Move => moves.some((move) => move === word);
