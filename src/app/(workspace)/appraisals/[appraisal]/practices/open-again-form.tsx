"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { openAgain } from "./actions";

/** Takes what was recorded of a cell back, so that it is open again. */
export function OpenAgainForm({
  cell,
  version,
}: {
  cell: Readonly<Record<string, string>>;
  version: number;
}) {
  const [state, run, pending] = useActionState(openAgain, untried);
  return (
    <form action={run}>
      <FormFaults state={state} />
      {Object.entries({ ...cell, version }).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Button kind="plain" type="submit" pending={pending}>
        Set it back to open
      </Button>
    </form>
  );
}
