"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import { materialAdded } from "@/app/words/material";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/text-field";
import { add } from "./actions";
import { HiddenFields } from "./hidden-fields";
import type { Place } from "./text";

/** A text of one's own. What was taken makes room for the next. */
export function AddForm({ place, formKey }: { place: Place; formKey: string }) {
  const [state, run, pending] = useActionState(add, untried);
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={{ ...state, faults: {} }} />
      <HiddenFields fields={{ ...place, id: formKey }} />
      <TextArea
        key={state.attempt}
        id={`add-${place.kind}`}
        name="text"
        label={materialAdded[place.kind]}
        defaultValue={state.done ? "" : (state.written.text ?? "")}
        fault={state.faults.text}
        maxLength={4000}
      />
      <Button type="submit" pending={pending}>
        {pending ? "Adding" : "Add"}
      </Button>
    </form>
  );
}
