import type { ReactNode } from "react";

export type WayStep = {
  key: string;
  title: ReactNode;
  /** What stands once the step is done: a LevelMark. */
  reading?: ReactNode;
  text: ReactNode;
};

/** The way to the next level, numbered. */
export function WaySteps({ steps }: { steps: readonly WayStep[] }) {
  return (
    <ol className="steps">
      {steps.map((step, index) => (
        <li key={step.key}>
          <span className="n" aria-hidden="true">
            {index + 1}
          </span>
          <h3>{step.title}</h3>
          {step.reading ?? <span />}
          <p>{step.text}</p>
        </li>
      ))}
    </ol>
  );
}
