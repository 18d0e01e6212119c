"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { NewPasswordFields } from "@/app/new-password-fields";
import { Button } from "@/ui/button";
import { Alarm } from "@/ui/notices";
import { TextField } from "@/ui/text-field";
import { LinkSecret } from "../link-secret";
import { begin } from "./actions";

export function FoundForm() {
  const [state, run, pending] = useActionState(begin, untried);
  const field = (name: "organisation" | "name" | "email") => ({
    id: name,
    name,
    defaultValue: state.written[name] ?? "",
    fault: state.faults[name],
    width: "whole" as const,
  });
  return (
    <form action={run} className="narrow" noValidate>
      {state.message && <Alarm key={state.attempt} title={state.message} />}
      <LinkSecret fault={state.faults["secret"]} />
      <TextField {...field("organisation")} label="Name of the organisation" autoComplete="organization" />
      <TextField {...field("name")} label="Your name" autoComplete="name" />
      <TextField
        {...field("email")}
        type="email"
        label="Your e-mail address"
        hint="With it you sign in."
        autoComplete="username"
      />
      <NewPasswordFields faults={state.faults} />
      <Button kind="first" type="submit" pending={pending}>
        {pending ? "Beginning" : "Found the organisation and sign in"}
      </Button>
    </form>
  );
}
