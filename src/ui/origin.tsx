import type { ReactNode } from "react";

/** Says whether a text is the standard's or our own; the rule before it is unbroken or broken. */
export function Origin({ kind, children }: { kind: "standard" | "ours"; children: ReactNode }) {
  return <span className={`origin ${kind}`}>{children}</span>;
}
