import type { ReactNode } from "react";

/** The heading over a group of questions, with a note at its right. */
export function QuestionGroup({ heading, note }: { heading: ReactNode; note?: ReactNode }) {
  return (
    <div className="sect">
      <h2>{heading}</h2>
      {note && <p className="note">{note}</p>}
    </div>
  );
}

export type DefinitionPart = { key: string; before: string; value: ReactNode };

/** A definition that stands, as one line of facts; `children` is the way to edit it. */
export function Definition({ parts, children }: { parts: readonly DefinitionPart[]; children?: ReactNode }) {
  return (
    <div className="def">
      {parts.map((part) => (
        <span key={part.key}>
          {part.before} <b>{part.value}</b>
        </span>
      ))}
      {children}
    </div>
  );
}

/** The string hangs at what is being edited. */
export function Edited({ children }: { children: ReactNode }) {
  return <div className="edited">{children}</div>;
}
