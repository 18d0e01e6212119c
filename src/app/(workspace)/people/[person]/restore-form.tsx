"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { FormFaults } from "../../assessments/form-faults";
import { restore } from "../actions";

export function RestoreForm({ personId }: { personId: string }) {
  const [state, run, pending] = useActionState(restore, untried);
  return (
    <form action={run} className="form">
      <FormFaults state={state} />
      <input type="hidden" name="personId" value={personId} />
      <Button kind="first" type="submit" pending={pending}>
        Restore the membership
      </Button>
    </form>
  );
}
