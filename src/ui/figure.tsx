import { type ReactNode, useId } from "react";

export type FigureProps = {
  /** One sentence that says what the figure shows. */
  heading: ReactNode;
  level?: 2 | 3;
  note?: ReactNode;
  /** What the marks mean: a StateKey, or a list of one's own. */
  legend?: ReactNode;
  children: ReactNode;
  id?: string;
};

export function Figure({ heading, level = 2, note, legend, children, id }: FigureProps) {
  const headingId = useId();
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <section className={level === 2 ? "fig" : "fig small"} id={id} aria-labelledby={headingId}>
      <Heading id={headingId}>{heading}</Heading>
      {note && <p className="note">{note}</p>}
      {legend}
      <div className="drawn">{children}</div>
    </section>
  );
}
