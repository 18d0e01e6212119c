"use client";
import { useState } from "react";
import { fourStops, metricMeaning, requirementNames, threeStops } from "@/app/words/answers";
import type { Answer } from "@/domain/oism3/answer";
import { type MetricType, metricTypes } from "@/domain/oism3/model";
import { Question } from "@/ui/answer-control";
import { QuestionGroup } from "@/ui/question-parts";
import type { Answering, Suggested } from "./answering";
import { MetricDefinition } from "./metric-definition";

type MetricQuestionsProps = {
  answer: Answer;
  answering: Answering;
  suggested: readonly Suggested[];
  /** The definition that the reader came for. */
  define: MetricType | null;
};

/** Seven metric types, in the order in which capability asks for them. One definition is open at a time. */
export function MetricQuestions({ answer, answering, suggested, define }: MetricQuestionsProps) {
  const [open, setOpen] = useState(define);
  return (
    <>
      <QuestionGroup heading="Its metrics" note="Say yes when the metric is defined, measured and read." />
      {metricTypes.map((type) => (
        <MetricQuestion
          key={type}
          {...{ type, answer, answering }}
          suggested={suggested.find((it) => it.type === type)}
          open={open === type}
          setOpen={(opened) => setOpen(opened ? type : null)}
        />
      ))}
    </>
  );
}

type MetricQuestionProps = {
  type: MetricType;
  answer: Answer;
  answering: Answering;
  suggested: Suggested | undefined;
  open: boolean;
  setOpen: (open: boolean) => void;
};

function MetricQuestion({ type, answer, answering, suggested, open, setOpen }: MetricQuestionProps) {
  const field = `metrics.${type}` as const;
  const { change, lockedAt } = answering;
  const locked = lockedAt(field);
  const stop = answer.metrics?.[type] ?? null;
  const definition = answer.definitions?.[type];
  return (
    <Question
      id={field}
      legend={requirementNames[type]}
      what={meaningOf(type, suggested)}
      name={field}
      stops={type === "quality" ? fourStops : threeStops}
      value={stop}
      onChange={(chosen) => {
        change(field, chosen);
        setOpen(chosen === "yes" && definition === undefined);
      }}
      disabled={locked}
      clear={{ label: "Take back", onClear: () => change(field, undefined) }}
    >
      {(stop === "yes" || definition !== undefined) && (
        <MetricDefinition
          {...{ type, suggested, open, setOpen }}
          answering={{ ...answering, locked }}
          definition={definition ?? {}}
        />
      )}
    </Question>
  );
}

function meaningOf(type: MetricType, suggested: Suggested | undefined): string {
  const ours = type === "quality" ? " That it may not apply is our reading, not the standard's." : "";
  const example = suggested === undefined ? "" : ` For example: ${suggested.name}. Unit: ${suggested.unit}.`;
  return `${metricMeaning[type]}${example}${ours}`;
}
