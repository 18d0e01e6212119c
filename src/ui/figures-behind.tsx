"use client";

import { useEffect, useRef, useState } from "react";
import type { DetailsProps } from "./data-details";

/** The figures behind a drawing, drawn when somebody opens them: a dashboard has hundreds, and few are looked at. */
export function FiguresBehind({ summary, children }: Omit<DetailsProps, "open">) {
  const here = useRef<HTMLDetailsElement>(null);
  const [wanted, setWanted] = useState(false);
  // Some open them before the page has come to life.
  useEffect(() => setWanted(here.current?.open ?? false), []);
  return (
    <details className="data" ref={here} onToggle={() => setWanted(true)}>
      <summary>{summary}</summary>
      {wanted && children}
    </details>
  );
}
