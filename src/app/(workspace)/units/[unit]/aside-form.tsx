"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { DataDetails } from "@/ui/data-details";
import { Note } from "@/ui/words";
import { FormFaults } from "../../assessments/form-faults";
import { archive, restore } from "../actions";

type ArchiveProps = {
  unitId: string;
  /** What becomes of what it has, in words. */
  goes: string;
};

/** Sets a unit aside, once it is said what stays and what does not. */
export function ArchiveForm({ unitId, goes }: ArchiveProps) {
  const [state, run, pending] = useActionState(archive, untried);
  return (
    <DataDetails summary="Archive the unit" open={state.attempt > 0}>
      <form action={run} className="form">
        <FormFaults state={state} />
        <input type="hidden" name="unitId" value={unitId} />
        <Note>{goes}</Note>
        <Button type="submit" pending={pending}>
          Archive it
        </Button>
      </form>
    </DataDetails>
  );
}

export function RestoreForm({ unitId }: { unitId: string }) {
  const [state, run, pending] = useActionState(restore, untried);
  return (
    <form action={run} className="form">
      <FormFaults state={state} />
      <input type="hidden" name="unitId" value={unitId} />
      <Button type="submit" pending={pending}>
        Restore the unit
      </Button>
    </form>
  );
}
