"use client";
import { useEffect, useEffectEvent } from "react";
import { commandOf, type KeyCommand, type PressedAt } from "./key-command";

/** Carries out what single keys ask for; returning false leaves the key to the browser. Nothing happens under a dialog. */
export function useKeys(shortcuts: boolean, carryOut: (command: KeyCommand) => boolean): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]") !== null)
      return;
    const command = commandOf(event, pressedAt(event.target), shortcuts);
    if (command !== null && carryOut(command)) event.preventDefault();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener("keydown", listener);
    return () => window.removeEventListener("keydown", listener);
  }, []);
}

function pressedAt(target: EventTarget | null): PressedAt {
  if (!(target instanceof HTMLElement)) return "page";
  if (target.isContentEditable || target.matches(takesText)) return "field";
  return target.matches("fieldset.q") ? "question" : "page";
}

const takesText = "textarea, select, input:not([type=radio], [type=checkbox], [type=button], [type=submit])";
