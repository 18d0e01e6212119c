import type { ReactNode } from "react";
import { Link } from "./link";
import { type State, StateMark } from "./state-mark";

export type EntryListProps = {
  label: string;
  /** On a page of its own, where rows may breathe. */
  wide?: boolean;
  children: ReactNode;
};

/** Things one below the other on hairlines, each with its state at the right and one line below. */
export function EntryList({ label, children, wide = false }: EntryListProps) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: a list without bullets would lose its role
    <ul className={wide ? "entries wide" : "entries"} role="list" aria-label={label}>
      {children}
    </ul>
  );
}

export type EntryProps = {
  title: ReactNode;
  href?: string | undefined;
  /** A mark and its word. */
  state?: { mark: State; word: string } | undefined;
  /** One line: what it backs, who, when. */
  line?: ReactNode;
  /** What is wrong with it, in words that stand out. */
  warning?: string | undefined;
  /** What can be done with it here. */
  children?: ReactNode;
};

export function Entry({ title, href, state, line, warning, children }: EntryProps) {
  return (
    <li>
      <span className="title">{href === undefined ? title : <Link href={href}>{title}</Link>}</span>
      {state && (
        <span className="state">
          <StateMark state={state.mark} />
          {state.word}
        </span>
      )}
      {line && <span className="note">{line}</span>}
      {warning && <span className="warning">{warning}</span>}
      {children && <div className="acts">{children}</div>}
    </li>
  );
}
