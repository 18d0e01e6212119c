"use client";
import { threeStops } from "@/app/words/answers";
import type { Answer } from "@/domain/oism3/answer";
import { leavesUnknown } from "@/domain/oism3/quality";
import { Question } from "@/ui/answer-control";
import { Fields } from "@/ui/field";
import { QuestionGroup } from "@/ui/question-parts";
import { TextArea, TextField } from "@/ui/text-field";
import type { Answering } from "./answering";

type ProcessQuestionsProps = { answer: Answer; answering: Answering };

/** Operated, documented, and what else is to be said. */
export function ProcessQuestions({ answer, answering: { lockedAt, change } }: ProcessQuestionsProps) {
  return (
    <>
      <QuestionGroup
        heading="The process"
        note={answer.operated === "no" ? "Not operated: the rest is optional." : undefined}
      />
      <Question
        id="operated"
        legend="Operated"
        what="It is carried out today, in the scope of this assessment."
        name="operated"
        stops={threeStops}
        value={answer.operated ?? null}
        onChange={(stop) => change("operated", stop)}
        disabled={lockedAt("operated")}
        clear={{ label: "Take back", onClear: () => change("operated", undefined) }}
      />
      <Question
        id="documented"
        legend="Documented"
        what="Its procedure is written down, current and known."
        name="documented"
        stops={threeStops}
        value={answer.documented ?? null}
        onChange={(stop) => change("documented", stop)}
        disabled={lockedAt("documented")}
        clear={{ label: "Take back", onClear: () => change("documented", undefined) }}
      >
        {answer.documented === "yes" && (
          <Fields>
            <TextField
              id="document"
              label="Kept in"
              hint="The document's title and version, or its address."
              value={answer.document ?? ""}
              onChange={(event) => change("document", event.target.value || undefined)}
              readOnly={lockedAt("document")}
              maxLength={4000}
              width="whole"
            />
          </Fields>
        )}
      </Question>
      <div className="q">
        <div className="more">
          {(leavesUnknown(answer) || answer.plan) && (
            <TextArea
              id="plan"
              label="How you will find out what is unknown"
              hint="Who asks whom, and by when."
              value={answer.plan ?? ""}
              onChange={(event) => change("plan", event.target.value || undefined)}
              readOnly={lockedAt("plan")}
              maxLength={4000}
            />
          )}
          <TextArea
            id="note"
            label="Note"
            value={answer.note ?? ""}
            onChange={(event) => change("note", event.target.value || undefined)}
            readOnly={lockedAt("note")}
            maxLength={4000}
          />
        </div>
      </div>
    </>
  );
}
