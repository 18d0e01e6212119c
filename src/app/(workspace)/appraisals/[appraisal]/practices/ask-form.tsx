"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import type { Asking } from "@/server/queries/practices";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { TextArea } from "@/ui/text-field";
import { ask } from "./actions";
import type { Cell } from "./cell-form";

/** A request about this practice at this instance: the thread stays, and whoever is asked may attach evidence. */
export function AskForm({ asking, cell }: { asking: Asking; cell: Cell }) {
  const [state, run, pending] = useActionState(ask, untried);
  const { people, request, message } = asking;
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={{ ...state, faults: {} }} />
      {Object.entries({ ...cell, id: request, message }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        key={`to ${state.attempt}`}
        id="toId"
        name="toId"
        label="Whom"
        options={people.map(({ id, name }) => ({ value: id, label: name }))}
        defaultValue={state.written.toId ?? people[0]?.id}
        fault={state.faults.toId}
      />
      <TextArea
        key={`ask ${state.attempt}`}
        id="asked"
        name="text"
        label="What is missing"
        defaultValue={state.done ? "" : (state.written.text ?? "")}
        fault={state.faults.text}
        maxLength={4000}
      />
      <Button type="submit" pending={pending}>
        {pending ? "Asking" : "Ask"}
      </Button>
    </form>
  );
}
