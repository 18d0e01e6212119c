"use client";
import { useActionState, useEffect } from "react";
import { untried } from "@/app/form-state";
import { sayWaiting } from "@/app/words/saving";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Alarm } from "@/ui/notices";
import { TextField } from "@/ui/text-field";
import { Note } from "@/ui/words";
import { enterAgain } from "./actions";

type SignInAgainProps = { email: string; waiting: number; onIn: () => void; onClose: () => void };

/** The session is over: asks for the password in place, so that the page and what is written on it stay. */
export function SignInAgain({ email, waiting, onIn, onClose }: SignInAgainProps) {
  const [state, run, pending] = useActionState(enterAgain, untried);
  useEffect(() => {
    if (state.done) onIn();
  }, [state, onIn]);
  return (
    <Dialog title="Your session has ended" close="Not now" onClose={onClose}>
      <Note>Sign in again to go on where you are. {sayWaiting(waiting)}</Note>
      <form action={run} noValidate>
        {state.message && <Alarm key={state.attempt} title={state.message} />}
        <TextField
          id="again-email"
          name="email"
          type="email"
          label="E-mail address"
          autoComplete="username"
          defaultValue={state.written["email"] ?? email}
          fault={state.faults["email"]}
          width="whole"
        />
        <TextField
          id="again-password"
          name="password"
          type="password"
          label="Password"
          autoComplete="current-password"
          fault={state.faults["password"]}
          width="whole"
        />
        <Button kind="first" type="submit" pending={pending}>
          {pending ? "Signing in" : "Sign in and go on"}
        </Button>
      </form>
    </Dialog>
  );
}
