"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import { findingHint, kindOptions } from "@/app/words/findings";
import type { FindingLine } from "@/server/queries/practices";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { TextArea } from "@/ui/text-field";
import { change, withdraw, write } from "./actions";
import type { Cell } from "./cell-form";

/** A finding to be. What was refused stands again, what was taken makes room for the next. */
export function WriteFindingForm({ cell, formKey }: { cell: Cell; formKey: string }) {
  const [state, run, pending] = useActionState(write, untried);
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={formKey} />
      {Object.entries(cell).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SelectField
        key={`kind ${state.attempt}`}
        id="kind"
        name="kind"
        label="Kind"
        options={kindOptions}
        defaultValue={state.done ? "weakness" : (state.written.kind ?? "weakness")}
        fault={state.faults.kind}
      />
      <TextArea
        key={`text ${state.attempt}`}
        id="text"
        name="text"
        label="What was found"
        hint={findingHint}
        defaultValue={state.done ? "" : (state.written.text ?? "")}
        fault={state.faults.text}
        maxLength={4000}
      />
      <Button type="submit" pending={pending}>
        {pending ? "Adding" : "Add"}
      </Button>
      <span role="status" className="note">
        {state.done && "Added."}
      </span>
    </form>
  );
}

/** Other words for a finding, or none: withdrawn it counts no more. */
export function ChangeFindingForm({ finding }: { finding: FindingLine }) {
  const [state, run, pending] = useActionState(change, untried);
  const [ended, end, ending] = useActionState(withdraw, untried);
  const { id, version } = finding;
  const textId = `text-${id}`;
  const written = state.done ? {} : state.written;
  return (
    <>
      <form action={run} className="form" noValidate>
        <FormFaults state={{ ...state, faults: {} }} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <SelectField
          id={`kind-${id}`}
          name="kind"
          label="Kind"
          options={kindOptions}
          defaultValue={written.kind ?? finding.kind}
        />
        <TextArea
          key={`text ${state.attempt}`}
          id={textId}
          name="text"
          label="What was found"
          hint={findingHint}
          defaultValue={written.text ?? finding.text}
          fault={state.faults.text}
          maxLength={4000}
        />
        <Button type="submit" pending={pending}>
          {pending ? "Saving" : "Save"}
        </Button>
      </form>
      <form action={end}>
        <FormFaults state={ended} />
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <Button kind="plain" type="submit" pending={ending}>
          Withdraw it
        </Button>
      </form>
    </>
  );
}
