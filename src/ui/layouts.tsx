import type { ReactNode } from "react";

export type AnswerLayoutProps = {
  /** A Rail and a RailAcross: the width decides which one shows. */
  rail: ReactNode;
  /** Names the reading for screen readers. */
  readingLabel: string;
  reading: ReactNode;
  /** Below the reading: evidence. */
  below?: ReactNode;
  children: ReactNode;
};

/** Rail, questions, reading; on phones rail, reading, questions, and what is below. */
export function AnswerLayout({ rail, readingLabel, reading, below, children }: AnswerLayoutProps) {
  return (
    <div className="answer">
      <div className="rail-slot">{rail}</div>
      <div className="questions">{children}</div>
      <aside className="reading" aria-label={readingLabel}>
        {reading}
      </aside>
      {below}
    </div>
  );
}

/** The reading at the left, one figure at its right. */
export function ResultTop({ measured, children }: { measured: ReactNode; children: ReactNode }) {
  return (
    <div className="result-top">
      <div className="measured">{measured}</div>
      {children}
    </div>
  );
}

/** Two figures side by side where there is room. */
export function Halves({ children }: { children: ReactNode }) {
  return <div className="two">{children}</div>;
}

/** A drawing and the table of its figures, side by side where there is room. */
export function BesideTable({ drawing, children }: { drawing: ReactNode; children: ReactNode }) {
  return (
    <div className="beside-table">
      {drawing}
      <div>{children}</div>
    </div>
  );
}

/** A thing at the left, what is known of it and done with it at the right; one below the other on small screens. */
export function BesideIt({ aside, children }: { aside: ReactNode; children: ReactNode }) {
  return (
    <div className="beside-it">
      <div>{children}</div>
      <div>{aside}</div>
    </div>
  );
}
