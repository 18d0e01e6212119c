"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { FormFaults } from "../../assessments/form-faults";
import { archive, restore } from "../actions";

const moves = {
  archive: { act: archive, label: "Archive the unit" },
  restore: { act: restore, label: "Restore the unit" },
} as const;

export function AsideForm({ unitId, move }: { unitId: string; move: keyof typeof moves }) {
  const { act, label } = moves[move];
  const [state, run, pending] = useActionState(act, untried);
  return (
    <form action={run} className="form">
      <FormFaults state={state} />
      <input type="hidden" name="unitId" value={unitId} />
      <Button type="submit" pending={pending}>
        {label}
      </Button>
    </form>
  );
}
