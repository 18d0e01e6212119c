"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/text-field";
import { callPasskey } from "./actions";

/** Its name, and a way to another one. */
export function RenamePasskey({ hash, name }: { hash: string; name: string }) {
  const [state, run, pending] = useActionState(callPasskey, untried);
  return (
    <details>
      <summary>{name}</summary>
      <form action={run} className="narrow">
        <input type="hidden" name="hash" value={hash} />
        <TextField
          id={`name-${hash.slice(0, 8)}`}
          name="name"
          label="Another name"
          defaultValue={name}
          fault={state.faults["name"]}
        />
        <Button type="submit" pending={pending}>
          Rename it
        </Button>
      </form>
    </details>
  );
}
