"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Unseen } from "@/ui/words";
import { revoke } from "./actions";

/** Ends a token, once it is confirmed: what a program does with it stops at once. */
export function RevokeToken({ id, name }: { id: string; name: string }) {
  const [state, run, pending] = useActionState(revoke, untried);
  return (
    <details>
      <summary>
        Revoke<Unseen> {name}</Unseen>
      </summary>
      <form action={run}>
        <input type="hidden" name="id" value={id} />
        <p className="note">Programs that use it are refused from then on. It does not come back.</p>
        <Button type="submit" pending={pending}>
          Revoke it for good<Unseen>: {name}</Unseen>
        </Button>
        {state.message && <p role="alert">{state.message}</p>}
      </form>
    </details>
  );
}
