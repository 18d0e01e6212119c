"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { NewPasswordFields } from "@/app/new-password-fields";
import { formLabels } from "@/app/words/forms";
import { Button } from "@/ui/button";
import { Alarm, Notice } from "@/ui/notices";
import { TextField } from "@/ui/text-field";
import { changeOwnPassword } from "./actions";

export function PasswordForm({ email }: { email: string }) {
  const [state, run, pending] = useActionState(changeOwnPassword, untried);
  return (
    <form action={run} className="narrow" noValidate>
      {state.message && <Alarm key={state.attempt} title={state.message} />}
      {state.done && <Notice title="Your password is changed." />}
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <TextField
        id="current"
        name="current"
        type="password"
        label={formLabels["current"]}
        autoComplete="current-password"
        fault={state.faults["current"]}
        width="whole"
      />
      <NewPasswordFields faults={state.faults} />
      <Button type="submit" pending={pending}>
        {pending ? "Changing it" : "Change the password"}
      </Button>
    </form>
  );
}
