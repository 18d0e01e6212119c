"use client";
import { useEffect, useState } from "react";
import { sayField, sayValue } from "@/app/words/fields";
import { Button } from "@/ui/button";
import type { Snapshot } from "../../saving/answer-state";
import type { AnswerStore } from "../../saving/answer-store";
import type { Step } from "../../saving/steps";

type UndoProps = { process: string; store: AnswerStore; snapshot: Snapshot; locked: boolean };

/** Takes back this visit's last changes to the process, and brings them again; Ctrl+Z does it outside of text fields. */
export function Undo({ process, store, snapshot, locked }: UndoProps) {
  const [told, tell] = useState("");
  const past = snapshot.past.findLast((step) => step.process === process);
  const future = snapshot.future.findLast((step) => step.process === process);
  const walk = (way: "undo" | "redo") => {
    const step = store[way](process);
    tell(step === undefined ? "There is nothing more that still stands as you left it." : sayStep(step, way));
  };
  useEffect(() => {
    if (locked) return;
    const onKey = (event: KeyboardEvent) => {
      const way = wayOf(event);
      if (way === null || isText(event.target)) return;
      event.preventDefault();
      const step = store[way](process);
      if (step !== undefined) tell(sayStep(step, way));
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

function sayStep({ field, before, after }: Step, way: "undo" | "redo"): string {
  const value = way === "undo" ? before : after;
  return `${way === "undo" ? "Undone" : "Redone"}: ${sayField(field)} is ${sayValue(field, value)} again.`;
}
