"use client";
import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { Button } from "@/ui/button";
import { Acts } from "@/ui/link-button";
import { answer, enter, mark, neighbour, questionInHand, take } from "./in-hand";
import { JumpList } from "./jump-list";
import type { KeyCommand } from "./key-command";
import { KeysDialog } from "./keys-dialog";
import { useKeys } from "./use-keys";

type ProcessKeysProps = {
  assessmentId: string;
  process: string;
  shortcuts: boolean;
  mayAnswer: boolean;
  /** Nothing on the page can be changed: the keys that answer are not told. */
  reads: boolean;
  previous: string | null;
  next: string | null;
};

/** The keys of the screen of one process, the list to jump by, and the words that say which keys there are. */
export function ProcessKeys(props: ProcessKeysProps) {
  const { assessmentId, process, shortcuts, mayAnswer } = props;
  const [shown, setShown] = useState<"keys" | "jump" | null>(null);
  const router = useRouter();
  useKeys(shortcuts, carryOut);
  useEffect(() => {
    if (!mayAnswer || !shortcuts) return;
    mark(questionInHand());
    const follow = () => mark(questionInHand());
    document.addEventListener("focusin", follow);
    return () => document.removeEventListener("focusin", follow);
  }, [mayAnswer, shortcuts]);

  function carryOut(command: KeyCommand): boolean {
    if (command.kind === "answer") return mayAnswer && answerAndGoOn(command.stop);
    if (command.kind === "step") return step(props[command.way]);
    if (command.kind === "move") take(neighbour(command.by));
    else if (command.kind === "enter") enter();
    else if (command.kind === "leave") take(questionInHand());
    else setShown(command.kind);
    return true;
  }

  function step(to: string | null): boolean {
    if (to !== null) router.push(`/assessments/${assessmentId}/processes/${to}`);
    return to !== null;
  }

  return (
    <>
      <Acts>
        <Button kind="plain" onClick={() => setShown("jump")}>
          Jump to a process
        </Button>
        <Button kind="plain" onClick={() => setShown("keys")}>
          Keys
        </Button>
      </Acts>
      {shown === "jump" && (
        <JumpList assessmentId={assessmentId} here={process} onClose={() => setShown(null)} />
      )}
      {shown === "keys" && (
        <KeysDialog shortcuts={shortcuts} reads={props.reads} onClose={() => setShown(null)} />
      )}
    </>
  );
}

/** Not applicable asks for a reason, so it stays; every other answer leads on to the next question. */
function answerAndGoOn(stop: string): boolean {
  const here = questionInHand();
  const next = stop === "not-applicable" && here?.id === "applicable" ? here : neighbour(1);
  if (!answer(stop)) return false;
  take(next);
  return true;
}
