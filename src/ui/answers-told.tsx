import type { ReactNode } from "react";
import { type State, StateMark } from "./state-mark";

export type ToldAnswer = {
  /** The question's own address, so that what leads to it leads here too. */
  id: string;
  question: string;
  /** What a yes would mean here. */
  what?: string | undefined;
  answer: string;
  /** Left out where words alone answer. */
  state?: State | undefined;
  /** What the answer opened: a definition, a reason. */
  more?: ReactNode;
};

/** Answers to be read: question left, answer right, what belongs to it below. */
export function AnswersTold({ answers }: { answers: readonly ToldAnswer[] }) {
  return (
    <dl className="told">
      {answers.map(({ id, question, what, answer, state, more }) => (
        <div key={id} className="q" id={id}>
          <dt>{question}</dt>
          <dd className="stops">
            {state && <StateMark state={state} />} {answer}
          </dd>
          {what && <dd className="what">{what}</dd>}
          {more && <dd className="more">{more}</dd>}
        </div>
      ))}
    </dl>
  );
}

/** Words as they were written, lines kept. */
export function Written({ label, children }: { label: string; children: string }) {
  return (
    <div>
      <p className="note">{label}</p>
      <p className="written">{children}</p>
    </div>
  );
}
