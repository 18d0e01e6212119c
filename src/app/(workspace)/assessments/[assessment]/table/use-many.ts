"use client";
import { useState } from "react";
import { sayMany } from "@/app/words/quick";
import type { QualityStop } from "@/domain/oism3/answer";
import type { AnswerStore } from "../saving/answer-store";
import type { Question } from "./questions";

type Done = { question: Question; set: QualityStop | undefined; together: string; leftOut: number };

/** One answer for many processes at once, said in a sentence for as long as it is the last thing done. */
export function useMany(store: AnswerStore) {
  const [done, setDone] = useState<Done | null>(null);

  function set(question: Question, stop: QualityStop | undefined, processes: readonly string[]): void {
    const { answers } = store.snapshot();
    const asked = processes.filter((process) => answers[process]?.applicable !== false);
    const together = store.changeMany(asked, question.field, stop);
    setDone({ question, set: stop, together, leftOut: processes.length - asked.length });
  }

  const { past } = store.snapshot();
  const steps = past.filter((step) => step.together !== undefined && step.together === done?.together);
  const last = done !== null && past.at(-1)?.together === done.together;
  const said = last ? sayMany(done.question.requirement, done.set, steps.length, done.leftOut) : null;
  return { set, said };
}
