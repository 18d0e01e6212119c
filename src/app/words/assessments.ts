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
  "break-off": "Appraisal broken off",
  "sign-off": "Signed off",
  withdraw: "Signature withdrawn",
  reopen: "Reopened",
  archive: "Archived",
  restore: "Restored",
};
