"use client";
import { useEffect, useState } from "react";
import { counted } from "@/app/words/counts";
import { sayField, sayValue } from "@/app/words/fields";
import { Button } from "@/ui/button";
import type { Snapshot } from "./answer-state";
import type { AnswerStore } from "./answer-store";
import type { Step, Walked } from "./steps";

type UndoProps = {
  /** The process in hand; null for whichever was changed last. */
  process: string | null;
  store: AnswerStore;
  snapshot: Snapshot;
  locked: boolean;
};

/** Takes back this visit's last changes, and brings them again; Ctrl+Z does it outside of text fields. */
export function Undo({ process, store, snapshot, locked }: UndoProps) {
  const [told, tell] = useState("");
  const isHere = (step: Step) => process === null || step.process === process;
  const past = snapshot.past.findLast(isHere);
  const future = snapshot.future.findLast(isHere);
  const walk = (way: "undo" | "redo") => {
    const walked = store[way](process);
    tell(walked === undefined ? nothingMore : sayWalked(walked, way, process === null));
  };
  useEffect(() => {
    if (locked) return;
    const onKey = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (way === null || isText(event.target)) return;
      event.preventDefault();
      const walked = store[way](process);
      if (walked !== undefined) tell(sayWalked(walked, way, process === null));
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [store, process, locked]);
  if (locked) return null;
  return (
    <span className="undo">
      <Button kind="plain" disabled={past === undefined} onClick={() => walk("undo")}>
        Undo{past && <span className="vh"> {sayField(past.field)}</span>}
      </Button>
      <Button kind="plain" disabled={future === undefined} onClick={() => walk("redo")}>
        Redo{future && <span className="vh"> {sayField(future.field)}</span>}
      </Button>
      <span className="vh" aria-live="polite">
        {told}
      </span>
    </span>
  );
}

function wayOf({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): "undo" | "redo" | null {
  if ((!ctrlKey && !metaKey) || altKey) return null;
  if (key.toLowerCase() === "z") return shiftKey ? "redo" : "undo";
  return key.toLowerCase() === "y" && !shiftKey ? "redo" : null;
}

/** Where the browser undoes typing by itself. */
const isText = (target: EventTarget | null): boolean =>
  target instanceof HTMLTextAreaElement ||
  (target instanceof HTMLInputElement && !["radio", "checkbox", "button"].includes(target.type));

const nothingMore = "There is nothing more that still stands as you left it.";

function sayWalked({ step, steps }: Walked, way: "undo" | "redo", named: boolean): string {
  const value = sayValue(step.field, way === "undo" ? step.before : step.after);
  const where = steps.length > 1 ? ` in ${counted(steps.length, "process", "processes")}` : "";
  const what = named && where === "" ? `${step.process}, ${sayField(step.field)}` : sayField(step.field);
  return `${way === "undo" ? "Undone" : "Redone"}: ${what} is ${value} again${where}.`;
}
