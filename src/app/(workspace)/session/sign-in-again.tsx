"use client";
import { type SubmitEvent, useState } from "react";
import { sayWaiting } from "@/app/words/saving";
import { Button } from "@/ui/button";
import { Dialog } from "@/ui/dialog";
import { Alarm } from "@/ui/notices";
import { TextField } from "@/ui/text-field";
import { Note } from "@/ui/words";
import { type Entered, enterAgain } from "./enter-again";

type SignInAgainProps = { email: string; waiting: number; onIn: () => void; onClose: () => void };

/** The session is over: asks for the password in place, so that the page and what is written on it stay. */
export function SignInAgain({ email, waiting, onIn, onClose }: SignInAgainProps) {
  const [entered, tell] = useState<Entered | null>(null);
  const [pending, setPending] = useState(false);
  const enter = async (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget);
    setPending(true);
    const said = (name: string) => String(given.get(name) ?? "");
    const outcome = await enterAgain(
      given.has("code") ? { code: said("code") } : { email: said("email"), password: said("password") },
    );
    setPending(false);
    tell(outcome);
    if (outcome.done) onIn();
  };
  return (
    <Dialog title="Your session has ended" close="Not now" onClose={onClose}>
      <Note>Sign in again to go on where you are. {sayWaiting(waiting)}</Note>
      <form onSubmit={enter} className="narrow" noValidate>
        {entered?.message && <Alarm title={entered.message} />}
        {entered?.asked ? (
          <CodeField fault={entered.faults["code"]} />
        ) : (
          <PasswordFields email={email} entered={entered} />
        )}
        <Button kind="first" type="submit" pending={pending}>
          {pending ? "Signing in" : "Sign in and go on"}
        </Button>
      </form>
    </Dialog>
  );
}

function PasswordFields({ email, entered }: { email: string; entered: Entered | null }) {
  return (
    <>
      <TextField
        id="again-email"
        name="email"
        type="email"
        label="E-mail address"
        autoComplete="username"
        defaultValue={email}
        fault={entered?.faults["email"]}
        width="whole"
      />
      <TextField
        id="again-password"
        name="password"
        type="password"
        label="Password"
        autoComplete="current-password"
        fault={entered?.faults["password"]}
        width="whole"
      />
    </>
  );
}

function CodeField({ fault }: { fault: string | undefined }) {
  return (
    <TextField
      id="again-code"
      name="code"
      label="Code"
      autoComplete="one-time-code"
      autoCapitalize="none"
      fault={fault}
      hint="Six figures from your authenticator, or one of your recovery codes."
      width="whole"
    />
  );
}
