"use client";
import { startTransition, useActionState, useEffect } from "react";
import { untried } from "@/app/form-state";
import { NewPasswordFields } from "@/app/new-password-fields";
import { Button } from "@/ui/button";
import { LinkButton } from "@/ui/link-button";
import { Alarm } from "@/ui/notices";
import { LinkSecret } from "../link-secret";
import { setUp, tryLink } from "./actions";

export function SetUpForm() {
  const [state, run, pending] = useActionState(setUp, untried);
  const [tried, tryIt] = useActionState(tryLink, untried);
  useEffect(() => {
    const sent = new FormData();
    sent.set("secret", window.location.hash);
    if (window.location.hash !== "") startTransition(() => tryIt(sent));
  }, [tryIt]);
  // Once it is spent, nothing that is written here would help.
  const spent = [state, tried].find(({ refused }) => refused === "missing");
  if (spent !== undefined)
    return (
      <div className="narrow">
        <Alarm title={spent.message} />
        <LinkButton href="/sign-in">Sign in</LinkButton>
      </div>
    );
  return (
    <form action={run} className="narrow" noValidate>
      {state.message && <Alarm key={state.attempt} title={state.message} />}
      <LinkSecret fault={state.faults["secret"]} />
      <NewPasswordFields faults={state.faults} />
      <Button kind="first" type="submit" pending={pending}>
        {pending ? "Setting it" : "Set the password and sign in"}
      </Button>
    </form>
  );
}
