import type { ReactNode, Ref, ToggleEventHandler } from "react";

export type DetailsProps = {
  summary: ReactNode;
  children: ReactNode;
  open?: boolean;
  onToggle?: ToggleEventHandler<HTMLDetailsElement>;
  ref?: Ref<HTMLDetailsElement>;
};

/** The figures behind a drawing, or the reason behind a number. */
export function DataDetails({ summary, children, open = false, ...watched }: DetailsProps) {
  return (
    <details className="data" open={open} {...watched}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}

export type DrawerProps = DetailsProps & { tally?: ReactNode };

/** A part of the page that can be shut, with a tally at its right. */
export function Drawer({ summary, tally, children, open = false, ...watched }: DrawerProps) {
  return (
    <details className="drawer" open={open} {...watched}>
      <summary>
        {summary}
        {tally && <span>{tally}</span>}
      </summary>
      {children}
    </details>
  );
}
