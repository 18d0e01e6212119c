"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { FormFaults } from "../../../form-faults";
import { finish } from "../../assign/actions";

type AssignmentDoneProps = { assessmentId: string; process: string; done: boolean };

/** The owner's word that the process is done, or that it is not after all. */
export function AssignmentDone({ assessmentId, process, done }: AssignmentDoneProps) {
  const [state, run, pending] = useActionState(finish, untried);
  return (
    <form action={run} className="form">
      <FormFaults state={state} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name="process" value={process} />
      <Button type="submit" name="done" value={`${!done}`} pending={pending}>
        {done ? "It is not done after all" : "Say that it is done"}
      </Button>
    </form>
  );
}
