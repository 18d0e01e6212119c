"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import type { ProcessToWeigh } from "@/server/queries/weighings";
import { Button } from "@/ui/button";
import { CheckField, SelectField } from "@/ui/choice-fields";
import { TextArea } from "@/ui/text-field";
import { ask } from "./actions";

/** A question about all of a process, with or without opening its answers. */
export function AskForm({ view }: { view: ProcessToWeigh }) {
  const [state, run, pending] = useActionState(ask, untried);
  const { appraisal, process, people, keys } = view;
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={keys.request} />
      <input type="hidden" name="message" value={keys.message} />
      <input type="hidden" name="appraisalId" value={appraisal.id} />
      <input type="hidden" name="process" value={process.id} />
      <TextArea
        key={state.attempt}
        id="ask"
        name="text"
        label="What you ask"
        defaultValue={state.written.text ?? ""}
        fault={state.faults.text}
        maxLength={4000}
      />
      <SelectField
        id="ask-to"
        name="toId"
        label="Of whom"
        options={people.map(({ id, name }) => ({
          value: id,
          label: id === view.owner ? `${name}, its owner` : name,
        }))}
        width="half"
      />
      <CheckField
        id="ask-unlocks"
        name="unlocks"
        label="Its answers may be changed while the request is open"
        defaultChecked
      />
      <Button type="submit" pending={pending}>
        {pending ? "Asking" : "Ask"}
      </Button>
    </form>
  );
}
