"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { FormFaults } from "../../assessments/form-faults";
import { bringItemBack } from "../actions";

/** Offers an archived item again. */
export function BringBackForm({ id, version }: { id: string; version: number }) {
  const [state, run, pending] = useActionState(bringItemBack, untried);
  return (
    <form action={run} className="form item-back">
      <FormFaults state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Button type="submit" pending={pending}>
        {pending ? "Bringing back" : "Bring it back"}
      </Button>
    </form>
  );
}
