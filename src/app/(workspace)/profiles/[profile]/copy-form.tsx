"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/text-field";
import { copy } from "../actions";
import { ProfileFaults } from "../profile-faults";

type CopyFormProps = { formKey: string; from: string; name: string };

export function CopyForm({ formKey, from, name }: CopyFormProps) {
  const [state, run, pending] = useActionState(copy, untried);
  return (
    <form action={run} className="form" noValidate>
      <ProfileFaults state={state} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="from" value={from} />
      <TextField
        key={state.attempt}
        id="name"
        name="name"
        label="Name of the copy"
        width="whole"
        maxLength={200}
        defaultValue={state.written["name"] ?? name}
        fault={state.faults["name"]}
      />
      <Button type="submit" pending={pending}>
        {pending ? "Copying" : "Copy the profile"}
      </Button>
    </form>
  );
}
