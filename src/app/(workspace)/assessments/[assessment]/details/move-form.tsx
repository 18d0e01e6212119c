"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/text-field";
import { FormFaults } from "../../form-faults";
import { archive, reopen, restore, takeBack } from "../moves";

const why = "Reason, if there is one to tell";

const moves = {
  "take-back": { act: takeBack, label: "Take it back to draft", why },
  reopen: { act: reopen, label: "Reopen it", why: "Why it is reopened" },
  archive: { act: archive, label: "Archive the assessment", why },
  restore: { act: restore, label: "Bring it back", why },
} as const;

/** One move, with room for the reason. */
export function MoveForm({ id, move }: { id: string; move: keyof typeof moves }) {
  const { act, label, why: asks } = moves[move];
  const [state, run, pending] = useActionState(act, untried);
  return (
    <form action={run} className="form">
      <FormFaults state={state} ids={{ reason: `reason-${move}` }} />
      <input type="hidden" name="id" value={id} />
      <TextField
        id={`reason-${move}`}
        name="reason"
        label={asks}
        defaultValue={state.written["reason"] ?? ""}
        fault={state.faults["reason"]}
        maxLength={4000}
        width="whole"
      />
      <Button type="submit" pending={pending}>
        {label}
      </Button>
    </form>
  );
}
