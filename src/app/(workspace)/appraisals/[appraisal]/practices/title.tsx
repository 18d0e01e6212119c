"use client";

/** The name of what is in hand. Once reached by recording the cell before, it takes the focus. */
export function Title({ path, name, go = false }: { path: string; name: string; go?: boolean }) {
  return (
    <>
      <p className="path">{path}</p>
      <h2 tabIndex={-1} ref={go ? takeFocus : undefined}>
        {name}
      </h2>
    </>
  );
}

function takeFocus(heading: HTMLElement | null) {
  heading?.focus();
}
