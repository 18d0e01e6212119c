"use client";
import { practiceKindNames } from "@/app/words/evidence";
import { practiceKinds } from "@/domain/evidence/practice-kind";
import { AttachEvidence } from "./attach-evidence";
import { attachToPractice } from "./attaching";

export type AttachToPracticeProps = {
  appraisalId: string;
  area: string;
  practice: string;
  instanceId: string;
  ruleset: "1.2" | "1.3";
  /** The items that stand there already. */
  present: readonly string[];
  /** Whose items become that are made of files: the reader's own id. */
  me: string;
  /** The largest file that is taken, in bytes. */
  fileLimit: number;
};

/** Attaches evidence to a practice at an instance, as one of the kinds that the rule set knows. */
export function AttachToPractice({ ruleset, present, me, fileLimit, ...at }: AttachToPracticeProps) {
  return (
    <AttachEvidence
      label="As"
      name="kind"
      options={practiceKinds[ruleset].map((value) => ({ value, label: practiceKindNames[value] }))}
      attach={attachToPractice}
      {...{ at, present, me, fileLimit }}
    />
  );
}
