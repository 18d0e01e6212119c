"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Alarm } from "@/ui/notices";
import { TextField } from "@/ui/text-field";
import { confirmOneself } from "./actions";

export function ConfirmForm({ email, to, first }: { email: string; to: string; first: boolean }) {
  const [state, run, pending] = useActionState(confirmOneself, untried);
  return (
    <form action={run} className="narrow" noValidate>
      {state.message && <Alarm key={state.attempt} title={state.message} />}
      <input type="hidden" name="to" value={to} />
      <input type="email" name="email" value={email} autoComplete="username" readOnly hidden />
      <TextField
        id="password"
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        fault={state.faults["password"]}
        width="whole"
      />
      <Button kind={first ? "first" : "normal"} type="submit" pending={pending}>
        {pending ? "Looking at it" : "Confirm"}
      </Button>
    </form>
  );
}
