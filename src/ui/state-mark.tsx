"use client";

import { Unseen } from "./words";

export type State = "held" | "lacking" | "unknown" | "not-applicable";

/** Solid is held, empty is lacking, hatch is unknown, slash is not applicable. `label` is for screen readers:
 *  leave it out where the word stands beside the mark. */
export function StateMark({ state, label }: { state: State; label?: string | undefined }) {
  return (
    <>
      <i className={`sq ${state}`} aria-hidden="true" />
      {label && <Unseen> {label}</Unseen>}
    </>
  );
}

export type KeyEntry = { state: State; label: string };

/** What the marks mean. */
export function StateKey({ entries }: { entries: readonly KeyEntry[] }) {
  return (
    <ul className="key">
      {entries.map((entry) => (
        <li key={entry.state}>
          <StateMark state={entry.state} />
          {entry.label}
        </li>
      ))}
    </ul>
  );
}
