"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Fields } from "@/ui/field";
import { TextField } from "@/ui/text-field";
import { FormFaults } from "../../assessments/form-faults";
import { addLink } from "../actions";

/** A link to something that lies elsewhere: shown, never fetched. */
export function LinkForm({ evidenceId, formKey }: { evidenceId: string; formKey: string }) {
  const [state, run, pending] = useActionState(addLink, untried);
  const written = (name: string) => (state.done ? "" : (state.written[name] ?? ""));
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={formKey} />
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <Fields key={state.attempt}>
        <TextField
          id="url"
          name="url"
          type="url"
          label="Address"
          hint="It is shown as a link and never fetched."
          defaultValue={written("url")}
          fault={state.faults.url}
          width="half"
        />
        <TextField
          id="link-title"
          name="title"
          label="What it leads to"
          defaultValue={written("title")}
          fault={state.faults.title}
          maxLength={200}
          width="half"
        />
      </Fields>
      <Button type="submit" pending={pending}>
        {pending ? "Adding" : "Add the link"}
      </Button>
    </form>
  );
}
