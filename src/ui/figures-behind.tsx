"use client";

import { useEffect, useRef, useState } from "react";
import { DataDetails, type DetailsProps } from "./data-details";

/** The figures behind a drawing, drawn when somebody opens them: a dashboard has hundreds, and few are looked at. */
export function FiguresBehind({ summary, children }: Pick<DetailsProps, "summary" | "children">) {
  const here = useRef<HTMLDetailsElement>(null);
  const [wanted, setWanted] = useState(false);
  // Some open them before the page has come to life.
  useEffect(() => setWanted(here.current?.open ?? false), []);
  return (
    <DataDetails summary={summary} ref={here} onToggle={() => setWanted(true)}>
      {wanted && children}
    </DataDetails>
  );
}
