"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import type { Mentionable } from "@/domain/mention";
import type { AssignmentView } from "@/server/queries/answers";
import { Button } from "@/ui/button";
import { FormFaults } from "../../../form-faults";
import { assignOne } from "../../assign/actions";
import { boxName } from "../../assign/chosen";
import { OwnerFields } from "../../assign/owner-fields";

type AssignmentFormProps = {
  assessmentId: string;
  process: string;
  formKey: string;
  owners: readonly Mentionable[];
  assignment: AssignmentView | null;
};

/** Owner and day of one process. */
export function AssignmentForm({ assessmentId, process, formKey, owners, assignment }: AssignmentFormProps) {
  const [state, run, pending] = useActionState(assignOne, untried);
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="assessmentId" value={assessmentId} />
      <input type="hidden" name={boxName(process)} value={assignment?.version ?? 0} />
      <OwnerFields
        key={state.attempt}
        {...{ state, owners }}
        owner={assignment?.personId}
        due={assignment?.due}
      />
      <Button type="submit" pending={pending}>
        {pending ? "Assigning" : "Assign"}
      </Button>
    </form>
  );
}
