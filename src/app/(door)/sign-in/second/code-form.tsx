"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Alarm } from "@/ui/notices";
import { TextField } from "@/ui/text-field";
import { giveCode } from "../actions";

type CodeFormProps = { to: string; authenticator: boolean; first: boolean };

export function CodeForm({ to, authenticator, first }: CodeFormProps) {
  const [state, run, pending] = useActionState(giveCode, untried);
  return (
    <form action={run} className="narrow" noValidate>
      {state.message && <Alarm key={state.attempt} title={state.message} />}
      <input type="hidden" name="to" value={to} />
      <TextField
        id="code"
        name="code"
        label={authenticator ? "Code" : "Recovery code"}
        autoComplete="one-time-code"
        autoCapitalize="none"
        spellCheck={false}
        fault={state.faults["code"]}
        hint={
          authenticator
            ? "Six figures from your authenticator, or one of your recovery codes."
            : "One of those you wrote down. Each works once."
        }
        width="whole"
      />
      <Button kind={first ? "first" : "normal"} type="submit" pending={pending}>
        {pending ? "Looking at it" : "Sign in with it"}
      </Button>
    </form>
  );
}
