"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Alarm } from "@/ui/notices";
import { Unseen } from "@/ui/words";
import { cancel } from "./actions";

/** Stops a report that is not made yet. */
export function CancelForm({ id, title }: { id: string; title: string }) {
  const [state, run, pending] = useActionState(cancel, untried);
  return (
    <form action={run}>
      <input type="hidden" name="id" value={id} />
      <Button kind="plain" type="submit" pending={pending}>
        Stop<Unseen> {title}</Unseen>
      </Button>
      {state.message && !state.done && <Alarm>{state.message}</Alarm>}
    </form>
  );
}
