"use client";
import { gridId, inHandId } from "./hrefs";

/**
 * The name of what is in hand. Reached by recording the cell before, it takes the focus; where it stands below the grid,
 * it comes into view.
 */
export function Title({ path, name, go = false }: { path: string; name: string; go?: boolean }) {
  return (
    <>
      <p className="path">{path}</p>
      <h2 tabIndex={-1} ref={go ? takeFocus : comeIntoView}>
        {name}
      </h2>
      <p className="note back">
        <a href={`#${gridId}`}>Back to the grid</a>
      </p>
    </>
  );
}

function takeFocus(heading: HTMLElement | null) {
  heading?.focus();
}

function comeIntoView(heading: HTMLElement | null) {
  const below = window.matchMedia("(max-width: 1100px)").matches;
  if (heading !== null && below && location.hash === `#${inHandId}`)
    heading.closest(".panel")?.scrollIntoView();
}
