"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { LinkButton } from "@/ui/link-button";
import { Alarm } from "@/ui/notices";
import { TextField } from "@/ui/text-field";
import { enter } from "./actions";

export function SignInForm({ to, sendsMail }: { to: string; sendsMail: boolean }) {
  const [state, run, pending] = useActionState(enter, untried);
  return (
    <form action={run} className="narrow" noValidate>
      {state.message && <Alarm key={state.attempt} title={state.message} />}
      <input type="hidden" name="to" value={to} />
      <TextField
        id="email"
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="username"
        defaultValue={state.written["email"] ?? ""}
        fault={state.faults["email"]}
        width="whole"
      />
      <TextField
        id="password"
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        fault={state.faults["password"]}
        hint={sendsMail ? undefined : "Lost it? An administrator can give you a one-time link."}
        width="whole"
      />
      <Button kind="first" type="submit" pending={pending}>
        {pending ? "Signing in" : "Sign in"}
      </Button>
      {sendsMail && (
        <LinkButton kind="plain" href="/sign-in/reset">
          Lost your password?
        </LinkButton>
      )}
    </form>
  );
}
