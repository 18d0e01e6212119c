"use client";

import { useId } from "react";

export type FieldFaultLink = { field: string; text: string };

export type FaultsProps = {
  /** How many things are wrong, in words. */
  title: string;
  /** `field` is the id of the field to go to. */
  faults: readonly FieldFaultLink[];
};

/** What is wrong in a form, each line a link to its field. Takes the focus when it appears: give it a new `key`
 *  per attempt, and a second refusal is heard as well. */
export function Faults({ title, faults }: FaultsProps) {
  const titleId = useId();
  return (
    <div className="alarm" role="alert" tabIndex={-1} aria-labelledby={titleId} ref={takeFocus}>
      <p className="title" id={titleId}>
        {title}
      </p>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.text}`}>
            <a href={`#${fault.field}`}>{fault.text}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function takeFocus(element: HTMLElement | null) {
  element?.focus();
}
