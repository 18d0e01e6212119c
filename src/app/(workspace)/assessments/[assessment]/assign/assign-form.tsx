"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import type { Mentionable } from "@/domain/mention";
import type { ProcessLine } from "@/server/queries/answers";
import { Button } from "@/ui/button";
import { Acts } from "@/ui/link-button";
import { FormFaults } from "../../form-faults";
import { assign } from "./actions";
import { AssignTable } from "./assign-table";
import { OwnerFields } from "./owner-fields";
import type { Show } from "./showing";

type AssignFormProps = {
  id: string;
  formKey: string;
  owners: readonly Mentionable[];
  lines: readonly ProcessLine[];
  show: Show;
  today: string;
};

/** Many processes, one owner, one day. */
export function AssignForm({ id, formKey, owners, lines, show, today }: AssignFormProps) {
  const [state, run, pending] = useActionState(assign, untried);
  return (
    <form action={run} className="assign" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="key" value={formKey} />
      <input type="hidden" name="assessmentId" value={id} />
      <input type="hidden" name="show" value={show} />
      <div id="processes">
        <AssignTable key={state.attempt} {...{ id, lines, today }} written={state.written} />
      </div>
      <div className="assign-bar">
        <OwnerFields key={state.attempt} state={state} owners={owners} />
        <Acts>
          <Button kind="first" type="submit" pending={pending}>
            {pending ? "Assigning" : "Assign the chosen ones"}
          </Button>
        </Acts>
      </div>
    </form>
  );
}
