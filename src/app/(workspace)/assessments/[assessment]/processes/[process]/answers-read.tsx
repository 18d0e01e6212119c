import {
  definitionNames,
  fourStops,
  metricMeaning,
  requirementNames,
  scopeReasonNames,
} from "@/app/words/answers";
import { type Answer, definitionParts } from "@/domain/oism3/answer";
import { type MetricType, metricTypes } from "@/domain/oism3/model";
import { AnswersTold, type ToldAnswer, Written } from "@/ui/answers-told";
import { Definition, QuestionGroup } from "@/ui/question-parts";
import type { State } from "@/ui/state-mark";

/** The answers of one process for whoever may read them and not change them: text, and nothing to press. */
export function AnswersRead({ answer }: { answer: Answer }) {
  return (
    <>
      <QuestionGroup heading="Its place in the scope" />
      <AnswersTold answers={[scopeOf(answer)]} />
      {answer.applicable !== false && (
        <>
          <QuestionGroup heading="The process" />
          <AnswersTold answers={processOf(answer)} />
          <QuestionGroup heading="Its metrics" note="Yes where the metric is defined, measured and read." />
          <AnswersTold answers={metricTypes.map((type) => metricOf(type, answer))} />
        </>
      )}
    </>
  );
}

function scopeOf({ applicable, scopeReason, reason }: Answer): ToldAnswer {
  const out = applicable === false;
  return {
    id: "applicable",
    question: "In scope",
    answer: out ? "Not applicable" : "Yes",
    state: out ? "not-applicable" : "held",
    more: (scopeReason || reason) && (
      <>
        {scopeReason && (
          <Written label={out ? "What led to leaving it out" : "Why it is in scope"}>
            {scopeReasonNames[scopeReason]}
          </Written>
        )}
        {out && reason && <Written label="Why it is not applicable">{reason}</Written>}
      </>
    ),
  };
}

function processOf({ operated, documented, document, plan, note }: Answer): ToldAnswer[] {
  const words = [
    { label: "How what is unknown will be found out", text: plan },
    { label: "Note", text: note },
  ].flatMap(({ label, text }) =>
    text
      ? [
          <Written key={label} label={label}>
            {text}
          </Written>,
        ]
      : [],
  );
  return [
    {
      id: "operated",
      question: requirementNames.operation,
      what: "It is carried out today, in the scope of this assessment.",
      ...told(operated),
      more: words.length > 0 && words,
    },
    {
      id: "documented",
      question: requirementNames.documentation,
      what: "Its procedure is written down, current and known.",
      ...told(documented),
      more: document && <Written label="Kept in">{document}</Written>,
    },
  ];
}

function metricOf(type: MetricType, { metrics, definitions }: Answer): ToldAnswer {
  const definition = definitions?.[type] ?? {};
  const written = definitionParts.filter((part) => definition[part]);
  return {
    id: `metrics.${type}`,
    question: requirementNames[type],
    what: metricMeaning[type],
    ...told(metrics?.[type]),
    more: written.length > 0 && (
      <Definition
        parts={written.map((part) => ({ key: part, before: definitionNames[part], value: definition[part] }))}
      />
    ),
  };
}

type Stop = "yes" | "no" | "unknown" | "not-applicable";

const states: Readonly<Record<Stop, State>> = {
  yes: "held",
  no: "lacking",
  unknown: "unknown",
  "not-applicable": "not-applicable",
};

/** An answer that nobody gave is not an unknown that somebody told. */
function told(stop: Stop | undefined): Pick<ToldAnswer, "answer" | "state"> {
  if (stop === undefined) return { answer: "Not answered" };
  return { answer: fourStops.find(({ value }) => value === stop)?.label ?? stop, state: states[stop] };
}
