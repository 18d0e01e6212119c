"use client";
import { useState } from "react";
import { requirementNames } from "@/app/words/answers";
import { begin, counted } from "@/app/words/counts";
import { stopNames } from "@/app/words/quick";
import type { QualityStop } from "@/domain/oism3/answer";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { type Question, questions } from "./questions";

type SetManyProps = {
  chosen: number;
  set: (question: Question, stop: QualityStop | undefined) => void;
  clear: () => void;
};

/** One answer for every process chosen. */
export function SetMany({ chosen, set, clear }: SetManyProps) {
  const [field, setField] = useState("operated");
  const question = questions.find((it) => it.field === field);
  if (question === undefined) return null;
  return (
    <fieldset className="many">
      <legend>{begin(counted(chosen, "process", "processes"))} chosen</legend>
      <SelectField
        id="many-field"
        label="Set"
        value={field}
        onChange={(event) => setField(event.target.value)}
        options={questions.map((it) => ({ value: it.field, label: requirementNames[it.requirement] }))}
      />
      {question.stops.map((stop) => (
        <Button key={stop} onClick={() => set(question, stop)}>
          {stopNames[stop]}
        </Button>
      ))}
      <Button onClick={() => set(question, undefined)}>Take back</Button>
      <Button kind="plain" onClick={clear}>
        Choose none
      </Button>
    </fieldset>
  );
}
