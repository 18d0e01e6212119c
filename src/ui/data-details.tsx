import type { ReactNode, ToggleEventHandler } from "react";

export type DetailsProps = { summary: ReactNode; children: ReactNode; open?: boolean };

/** The figures behind a drawing, or the reason behind a number. */
export function DataDetails({ summary, children, open = false }: DetailsProps) {
  return (
    <details className="data" open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

export type DrawerProps = DetailsProps & {
  tally?: ReactNode;
  onToggle?: ToggleEventHandler<HTMLDetailsElement>;
};

/** A part of the page that can be shut, with a tally at its right. */
export function Drawer({ summary, tally, children, open = false, onToggle }: DrawerProps) {
  return (
    <details className="drawer" open={open} onToggle={onToggle}>
      <summary>
        {summary}
        {tally && <span>{tally}</span>}
      </summary>
      {children}
    </details>
  );
}
