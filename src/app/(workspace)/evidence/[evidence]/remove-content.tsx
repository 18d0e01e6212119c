"use client";
import { useActionState } from "react";
import type { FormState } from "@/app/action";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";

type RemoveContentProps = {
  evidenceId: string;
  id: string;
  name: string;
  remove: (before: FormState, data: FormData) => Promise<FormState>;
};

/** Takes a file or a link out of a revision that nobody has accepted yet. */
export function RemoveContent({ evidenceId, id, name, remove }: RemoveContentProps) {
  const [state, run, pending] = useActionState(remove, untried);
  return (
    <form action={run}>
      <input type="hidden" name="evidenceId" value={evidenceId} />
      <input type="hidden" name="id" value={id} />
      <Button kind="plain" type="submit" pending={pending}>
        {pending ? "Removing" : "Remove"} <span className="vh">{name}</span>
      </Button>
      {state.message !== "" && (
        <span className="wrongtext" role="alert">
          {state.message}
        </span>
      )}
    </form>
  );
}
