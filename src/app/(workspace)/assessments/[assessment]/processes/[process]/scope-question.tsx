"use client";
import { scopeReasonNames, scopeStops } from "@/app/words/answers";
import { type Answer, scopeReasons } from "@/domain/oism3/answer";
import { Question } from "@/ui/answer-control";
import { SelectField } from "@/ui/choice-fields";
import { Fields } from "@/ui/field";
import { QuestionGroup } from "@/ui/question-parts";
import { TextArea } from "@/ui/text-field";
import type { Answering } from "./answering";

type ScopeQuestionProps = { answer: Answer; answering: Answering };

/** In scope or not applicable, and why. Out of scope and not applicable are one thing. */
export function ScopeQuestion({ answer, answering: { lockedAt, change } }: ScopeQuestionProps) {
  const applicable = answer.applicable !== false;
  return (
    <>
      <QuestionGroup heading="Its place in the scope" />
      <Question
        id="applicable"
        legend="In scope"
        what="Not applicable takes the process out of every requirement, and asks for a reason."
        name="applicable"
        stops={scopeStops}
        value={applicable ? "yes" : "not-applicable"}
        onChange={(stop) => change("applicable", stop === "yes" ? undefined : false)}
        disabled={lockedAt("applicable")}
      >
        <Fields>
          <SelectField
            id="scopeReason"
            label={applicable ? "Why it is in scope" : "What led to leaving it out"}
            options={reasonOptions}
            value={answer.scopeReason ?? ""}
            onChange={(event) => change("scopeReason", event.target.value || undefined)}
            disabled={lockedAt("scopeReason")}
            width="half"
          />
          {!applicable && (
            <TextArea
              id="reason"
              label="Why it is not applicable"
              value={answer.reason ?? ""}
              onChange={(event) => change("reason", event.target.value || undefined)}
              readOnly={lockedAt("reason")}
              maxLength={4000}
              fault={answer.reason?.trim() ? undefined : "Say why it does not apply"}
            />
          )}
        </Fields>
      </Question>
    </>
  );
}

const reasonOptions = [
  { value: "", label: "Not said" },
  ...scopeReasons.map((value) => ({ value, label: scopeReasonNames[value] })),
];
