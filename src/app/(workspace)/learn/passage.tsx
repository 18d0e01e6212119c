import { type ReactNode, useId } from "react";
import type { Provenance } from "@/domain/catalogue";
import { Origin } from "./origin";

export type PassageProps = {
  heading: ReactNode;
  level?: 2 | 3;
  /** Whose words all of the passage is. */
  origin?: Provenance | null;
  note?: ReactNode;
  id?: string;
  children: ReactNode;
};

/** A headed part of a page, which says at its right whose words it is. */
export function Passage({ heading, level = 2, origin, note, id, children }: PassageProps) {
  const headingId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={level === 2 ? "fig" : "fig small"} id={id} aria-labelledby={headingId}>
      <div className="passage-head">
        <Heading id={headingId}>{heading}</Heading>
        {origin && <Origin of={origin} />}
      </div>
      {note && <p className="note">{note}</p>}
      <div className="drawn">{children}</div>
    </section>
  );
}
