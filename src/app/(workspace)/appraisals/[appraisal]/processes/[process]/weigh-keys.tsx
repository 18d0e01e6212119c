"use client";
import { useEffect, useEffectEvent, useState } from "react";
import { Note } from "@/ui/words";

/** Single keys for whoever weighs many: a accepts, r rejects, m asks, c comments, j and k move. Off where single keys are. */
export function WeighKeys({ shortcuts }: { shortcuts: boolean }) {
  const [at, setAt] = useState<string | null>(null);
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!isOurs(event)) return;
    const all = [...document.querySelectorAll<HTMLElement>("section.weighing")];
    const here =
      all.find((it) => it.contains(document.activeElement)) ?? all.find(({ id }) => id === at) ?? all[0];
    if (here === undefined) return;
    const by = steps[event.key];
    const wanted = presses[event.key];
    if (by === undefined && wanted === undefined) return;
    event.preventDefault();
    if (by !== undefined) {
      const next = all[all.indexOf(here) + by] ?? here;
      setAt(next.id);
      next.focus();
    } else if (wanted !== undefined) press(here, wanted);
  });
  useEffect(() => {
    if (!shortcuts) return;
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, [shortcuts]);
  if (!shortcuts) return null;
  return (
    <Note>
      Keys: <kbd>j</kbd> <kbd>k</kbd> move, <kbd>a</kbd> accepts, <kbd>r</kbd> rejects, <kbd>m</kbd> asks for
      more, <kbd>c</kbd> comments.
    </Note>
  );
}

const steps: Readonly<Record<string, 1 | -1>> = { j: 1, k: -1 };
const presses: Readonly<Record<string, string>> = {
  a: "button[value=accepted]",
  r: "button[value=rejected]",
  m: "button[value=more]",
  c: "textarea",
};

/** What is typed into a field, or at a dialog, stays there. */
function isOurs({ target, ctrlKey, metaKey, altKey, isComposing, defaultPrevented }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return false;
  if (document.querySelector("dialog[open]") !== null) return false;
  return !(target instanceof HTMLElement && target.matches("textarea, select, input:not([type=hidden])"));
}

function press(section: HTMLElement, wanted: string): void {
  const found = section.querySelector<HTMLElement>(wanted);
  if (found?.matches("textarea")) found.focus();
  else found?.click();
}
