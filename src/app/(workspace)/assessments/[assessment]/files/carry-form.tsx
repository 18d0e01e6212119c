"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { sayPeriod } from "@/app/words/dates";
import type { OtherAssessment } from "@/server/queries/comparison";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { FormFaults } from "../../form-faults";
import { carry } from "./actions";

/** Takes over what an earlier assessment says of the processes that are unanswered here. */
export function CarryForm({ id, others }: { id: string; others: readonly OtherAssessment[] }) {
  const [state, run, pending] = useActionState(carry, untried);
  return (
    <form action={run} className="form">
      <FormFaults state={state} />
      <input type="hidden" name="id" value={id} />
      <SelectField
        key={state.attempt}
        id="from"
        name="from"
        label="From the assessment"
        width="whole"
        defaultValue={state.written["from"] ?? others[0]?.id}
        options={others.map((it) => ({
          value: it.id,
          label: `${it.name}, ${sayPeriod(it.from, it.to)}`,
        }))}
      />
      <Button type="submit" pending={pending}>
        {pending ? "Carrying over" : "Carry over"}
      </Button>
    </form>
  );
}
