"use client";

import type { Bounds } from "./range";

export type CellsProps = Bounds & { max?: number; needed?: number | null | undefined };

/** Five cells in the colour of the row's level, hatched where it is only possible; the string stands at the
 *  level asked for. The figures stand beside them, so screen readers pass them over. */
export function Cells({ lower, upper, max = 5, needed }: CellsProps) {
  const certain = lower ?? 0;
  const possible = upper ?? 0;
  return (
    <span className={`cells l${certain}${needed ? ` needs-${needed}` : ""}`} aria-hidden="true">
      {Array.from({ length: max }, (_, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the index is the level
        <i key={index} className={index < certain ? "f" : index < possible ? "p" : undefined} />
      ))}
    </span>
  );
}

/** The same cells in a key. */
export function CellSwatch({ kind }: { kind: "certain" | "possible" }) {
  if (kind === "possible") {
    return (
      <span className="cells swatch one" aria-hidden="true">
        <i className="p" />
      </span>
    );
  }
  return (
    <span className="cells swatch l2" aria-hidden="true">
      <i className="f" />
      <i className="f" />
    </span>
  );
}
