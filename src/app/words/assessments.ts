import type { Move, Status } from "@/domain/assessment";

export const statusNames: Readonly<Record<Status, string>> = {
  draft: "Draft",
  submitted: "Submitted",
  "under-appraisal": "Under appraisal",
  "signed-off": "Signed off",
  archived: "Archived",
};

/** What a move did, as the beginning of "… by Ruth Amstutz on 21 November 2026". */
export const movedNames: Readonly<Record<Move, string>> = {
  submit: "Submitted",
  "take-back": "Taken back to draft",
  "begin-appraisal": "Appraisal begun",
  "sign-off": "Signed off",
  reopen: "Reopened",
  archive: "Archived",
  restore: "Restored",
};
