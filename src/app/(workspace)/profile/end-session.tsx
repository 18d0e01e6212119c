"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Unseen } from "@/ui/words";
import { endSession } from "./actions";

export function EndSession({ hash, since }: { hash: string; since: string }) {
  const [state, run, pending] = useActionState(endSession, untried);
  return (
    <form action={run}>
      <input type="hidden" name="hash" value={hash} />
      <Button kind="plain" type="submit" pending={pending}>
        End this session<Unseen> of {since}</Unseen>
      </Button>
      {state.message && <p role="alert">{state.message}</p>}
    </form>
  );
}
