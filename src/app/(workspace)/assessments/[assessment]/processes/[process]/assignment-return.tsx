"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/text-field";
import { FormFaults } from "../../../form-faults";
import { returnToOwner } from "../../assign/actions";

type AssignmentReturnProps = { assessmentId: string; process: string; formKey: string };

/** Back to the owner, with a comment that says why. */
export function AssignmentReturn({ assessmentId, process, formKey }: AssignmentReturnProps) {
  const [state, run, pending] = useActionState(returnToOwner, untried);
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={formKey} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="process" value={process} />
      <TextArea
        key={state.attempt}
        id="text"
        name="text"
        label="What is still to be done"
        hint="It stands as a comment, and on the owner's Today."
        defaultValue={state.written.text ?? ""}
        fault={state.faults.text}
        maxLength={4000}
      />
      <Button type="submit" pending={pending}>
        {pending ? "Handing back" : "Hand it back"}
      </Button>
    </form>
  );
}
