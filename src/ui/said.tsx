import type { ReactNode } from "react";

/** What people said, one after another. */
export function SaidList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ol className="said" aria-label={label}>
      {children}
    </ol>
  );
}

export type SaidProps = {
  by: string;
  /** The moment in words, and as a machine reads it. */
  when: string;
  at: string;
  text: string;
  /** What it was said about, where that does not stand above the list: words in a paragraph, never one of their own. */
  about?: ReactNode;
  /** Whom it is for, as a mark: "for you". */
  mark?: string | undefined;
};

/** Who, when, and their words as they wrote them: text alone, lines kept. */
export function Said({ by, when, at, text, about, mark }: SaidProps) {
  return (
    <li>
      {about && <p className="about">{about}</p>}
      <p className="by">
        <b>{by}</b> <time dateTime={at}>{when}</time>
        {mark && <span className="for">{mark}</span>}
      </p>
      {text !== "" && <p className="text">{text}</p>}
    </li>
  );
}
