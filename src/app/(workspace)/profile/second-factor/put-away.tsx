"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Unseen } from "@/ui/words";
import { putAuthenticatorAway, putPasskeyAway } from "./actions";

type PutAwayProps = { what: "authenticator" | "passkey"; label: string; hash?: string; name?: string };

/** Puts a factor away; one's sessions in other browsers end with it. */
export function PutAway({ what, label, hash = "", name = "" }: PutAwayProps) {
  const act = what === "passkey" ? putPasskeyAway : putAuthenticatorAway;
  const [state, run, pending] = useActionState(act, untried);
  return (
    <form action={run}>
      <input type="hidden" name="hash" value={hash} />
      <Button kind="plain" type="submit" pending={pending}>
        {label}
        {name && <Unseen> {name}</Unseen>}
      </Button>
      {state.message && <p role="alert">{state.message}</p>}
    </form>
  );
}
