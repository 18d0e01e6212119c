"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import { findingHint, kindOptions } from "@/app/words/findings";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { TextArea } from "@/ui/text-field";
import { conclude } from "./actions";

type ConcludeFormProps = {
  goal: { appraisalId: string; area: string; goal: string };
  formKey: string;
};

/** The sentence on a goal that stays, once participants have seen what it rests on. */
export function ConcludeForm({ goal, formKey }: ConcludeFormProps) {
  const [state, run, pending] = useActionState(conclude, untried);
  const name = `${goal.area}-${goal.goal.replaceAll(" ", "-")}`;
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={{ ...state, faults: {} }} />
      {Object.entries({ id: formKey, ...goal }).map(([field, value]) => (
        <input key={field} type="hidden" name={field} value={value} />
      ))}
      <SelectField
        key={`kind ${state.attempt}`}
        id={`kind-${name}`}
        name="kind"
        label="Kind"
        options={kindOptions}
        defaultValue={state.done ? "weakness" : (state.written.kind ?? "weakness")}
      />
      <TextArea
        key={`text ${state.attempt}`}
        id={`text-${name}`}
        name="text"
        label={`What stays of ${goal.goal}`}
        hint={findingHint}
        defaultValue={state.done ? "" : (state.written.text ?? "")}
        fault={state.faults.text}
        maxLength={4000}
      />
      <Button type="submit" pending={pending}>
        {pending ? "Writing" : "Write it"}
      </Button>
    </form>
  );
}
