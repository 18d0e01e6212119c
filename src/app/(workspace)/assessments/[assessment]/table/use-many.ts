"use client";
import { useState } from "react";
import { sayMany } from "@/app/words/quick";
import type { Answer, QualityStop } from "@/domain/oism3/answer";
import type { Field, FieldValue } from "@/domain/oism3/field";
import type { Question } from "./questions";
import { stopAt } from "./quick-row";

type Store = {
  change: (process: string, field: Field, value: FieldValue | undefined) => void;
  snapshot: () => { answers: Readonly<Record<string, Answer>> };
};

type Done = {
  question: Question;
  set: QualityStop | undefined;
  before: ReadonlyMap<string, QualityStop | undefined>;
  leftOut: number;
};

/** One answer for many processes at once, said in a sentence and taken back in one press. */
export function useMany(store: Store) {
  const [done, setDone] = useState<Done | null>(null);

  function set(question: Question, stop: QualityStop | undefined, processes: readonly string[]): void {
    const { answers } = store.snapshot();
    const asked = processes.filter((process) => answers[process]?.applicable !== false);
    const before = new Map(asked.map((process) => [process, stopAt(answers[process], question)]));
    for (const process of asked) store.change(process, question.field, stop);
    setDone({ question, set: stop, before, leftOut: processes.length - asked.length });
  }

  /** Puts back what was there, but for what has been answered otherwise since. */
  function undo(): void {
    const { answers } = store.snapshot();
    for (const [process, stop] of done?.before ?? [])
      if (done !== null && stopAt(answers[process], done.question) === done.set)
        store.change(process, done.question.field, stop);
    setDone(null);
  }

  const said =
    done === null ? null : sayMany(done.question.requirement, done.set, done.before.size, done.leftOut);
  return { set, undo, said };
}
