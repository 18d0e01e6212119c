"use client";
import { useActionState, useState } from "react";
import { CopyButton } from "@/app/copy-button";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Acts } from "@/ui/link-button";
import { Alarm, Notice } from "@/ui/notices";
import { QrCode } from "@/ui/qr-code";
import { TextField } from "@/ui/text-field";
import { Note } from "@/ui/words";
import { begin, confirm, type FactorState } from "./actions";
import { Codes } from "./codes";

/** First the secret, then a code that shows that the app has it, then the recovery codes. */
export function AuthenticatorForm({ first }: { first: boolean }) {
  const [begun, start, starting] = useActionState<FactorState, FormData>(begin, untried);
  const [state, run, pending] = useActionState<FactorState, FormData>(confirm, untried);
  const [left, leave] = useState(0);
  if (state.codes)
    return (
      <div role="status">
        {state.codes.length > 0 && <Notice title="Your authenticator is set up." />}
        <Codes codes={state.codes} />
      </div>
    );
  if (!begun.setUp || begun.attempt === left)
    return (
      <form action={start} className="narrow">
        {begun.message && <Alarm key={begun.attempt} title={begun.message} />}
        <Button kind={first ? "first" : "normal"} type="submit" pending={starting}>
          Set up an authenticator
        </Button>
      </form>
    );
  const { secret, uri } = begun.setUp;
  return (
    <form action={run} className="narrow" noValidate>
      {state.message && <Alarm key={state.attempt} title={state.message} />}
      <QrCode text={uri} label="QR code for your authenticator" />
      <Note>
        Read it with your authenticator, or write in by hand:{" "}
        <span className="secret">{inGroups(secret)}</span>
      </Note>
      <CopyButton text={secret}>Copy the secret</CopyButton>
      <TextField
        id="code"
        name="code"
        label="The code that it shows"
        autoComplete="one-time-code"
        inputMode="numeric"
        fault={state.faults["code"]}
        width="whole"
      />
      <Acts>
        <Button kind="first" type="submit" pending={pending}>
          {pending ? "Looking at it" : "Take it on"}
        </Button>
        <Button kind="plain" onClick={() => leave(begun.attempt)}>
          Set up none now
        </Button>
      </Acts>
    </form>
  );
}

const inGroups = (secret: string): string => secret.replace(/(.{4})(?=.)/g, "$1 ");
