"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Alarm, Notice } from "@/ui/notices";
import { TextField } from "@/ui/text-field";
import { ask } from "./actions";

/** Says the same whether anybody has the address or not. */
export function ResetForm() {
  const [state, run, pending] = useActionState(ask, untried);
  return (
    <form action={run} className="narrow" noValidate>
      {state.message && <Alarm key={state.attempt} title={state.message} />}
      {state.done && (
        <Notice title="A link is on its way, if somebody has this address here.">
          Look into your mail in a minute, and among what was held back as unwanted.
        </Notice>
      )}
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
      <Button kind="first" type="submit" pending={pending}>
        Send the link
      </Button>
    </form>
  );
}
