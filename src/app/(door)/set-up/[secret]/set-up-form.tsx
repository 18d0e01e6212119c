"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Alarm } from "@/ui/notices";
import { TextField } from "@/ui/text-field";
import { setUp } from "./actions";

export function SetUpForm({ secret }: { secret: string }) {
  const [state, run, pending] = useActionState(setUp, untried);
  return (
    <form action={run} className="narrow" noValidate>
      {state.message && <Alarm key={state.attempt} title={state.message} />}
      <input type="hidden" name="secret" value={secret} />
      <TextField
        id="password"
        name="password"
        type="password"
        label="New password"
        autoComplete="new-password"
        hint="At least 15 characters. A sentence works well."
        fault={state.faults["password"]}
        width="whole"
      />
      <TextField
        id="repeated"
        name="repeated"
        type="password"
        label="The same again"
        autoComplete="new-password"
        fault={state.faults["repeated"]}
        width="whole"
      />
      <Button kind="first" type="submit" pending={pending}>
        {pending ? "Setting it" : "Set the password and sign in"}
      </Button>
    </form>
  );
}
