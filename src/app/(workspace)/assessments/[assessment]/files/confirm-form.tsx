"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { FormFaults } from "../../form-faults";
import { confirm } from "./actions";

type ConfirmFormProps = { id: string; label: string; which: { name: "process" | "level"; value: string } };

/** One click that says: as it was, so it is. */
export function ConfirmForm({ id, label, which }: ConfirmFormProps) {
  const [state, run, pending] = useActionState(confirm, untried);
  return (
    <form action={run}>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" {...which} />
      <Button type="submit" pending={pending}>
        {label}
      </Button>
    </form>
  );
}
