"use client";
import { subjectNames } from "@/app/words/evidence";
import { answerSubjects } from "@/domain/evidence/subject";
import { AttachEvidence } from "./attach-evidence";
import { attachToAnswer } from "./attaching";

type AttachToAnswerProps = {
  assessmentId: string;
  process: string;
  present: readonly string[];
  me: string;
  fileLimit: number;
};

/** Attaches evidence to one of the answers of a process. */
export function AttachToAnswer({ assessmentId, process, ...props }: AttachToAnswerProps) {
  return (
    <AttachEvidence
      label="What it backs"
      name="subject"
      options={answerSubjects.map((value) => ({ value, label: subjectNames[value] }))}
      at={{ assessmentId, process }}
      attach={attachToAnswer}
      addHref={(subject) =>
        `/evidence/add?${new URLSearchParams({ assessment: assessmentId, process, subject })}`
      }
      {...props}
    />
  );
}
