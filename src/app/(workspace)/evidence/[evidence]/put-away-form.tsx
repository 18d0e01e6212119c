"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { sayUsedHeading } from "@/app/words/evidence";
import { Button } from "@/ui/button";
import { Note } from "@/ui/words";
import { FormFaults } from "../../assessments/form-faults";
import { putItemAway } from "../actions";

type PutAwayFormProps = { id: string; version: number; uses: number };

/** Puts an item away; the page then offers to bring it back. */
export function PutAwayForm({ id, version, uses }: PutAwayFormProps) {
  const [state, run, pending] = useActionState(putItemAway, untried);
  return (
    <form action={run} className="form">
      <FormFaults state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Note>
        {uses > 0 && `${sayUsedHeading(uses)} `}It stays wherever it stands and is no longer offered. Nothing
        is deleted, and you can bring it back.
      </Note>
      <Button type="submit" pending={pending}>
        {pending ? "Archiving" : "Archive the item"}
      </Button>
    </form>
  );
}
