"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Fields } from "@/ui/field";
import { Acts, LinkButton } from "@/ui/link-button";
import { TextField } from "@/ui/text-field";
import { takeIn } from "../actions";
import { ProfileFaults } from "../profile-faults";

export function ImportForm({ formKey }: { formKey: string }) {
  const [state, run, pending] = useActionState(takeIn, untried);
  return (
    <form action={run} className="form" noValidate>
      <ProfileFaults state={state} />
      <input type="hidden" name="key" value={formKey} />
      <Fields key={state.attempt}>
        <TextField
          id="file"
          name="file"
          type="file"
          accept=".json,application/json"
          label="File"
          width="whole"
          fault={state.faults["file"]}
        />
        <TextField
          id="name"
          name="name"
          label="Name"
          hint="Leave it empty for the name in the file."
          width="whole"
          defaultValue={state.written["name"] ?? ""}
          fault={state.faults["name"]}
        />
      </Fields>
      <Acts>
        <Button kind="first" type="submit" pending={pending}>
          {pending ? "Reading" : "Take it in"}
        </Button>
        <LinkButton kind="plain" href="/profiles">
          Not now
        </LinkButton>
      </Acts>
    </form>
  );
}
