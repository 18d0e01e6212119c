"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import type { AppraisalHead } from "@/server/queries/appraisal";
import { Button } from "@/ui/button";
import { keepInstances } from "../../actions";
import { InstanceFields } from "../../instance-fields";

/** The instances that are there, and room for two more; saving makes room anew. */
export function InstancesForm({ head }: { head: AppraisalHead }) {
  const [state, run, pending] = useActionState(keepInstances, untried);
  return (
    <form action={run} className="form wide" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={head.id} />
      <input type="hidden" name="version" value={head.version} />
      <input type="hidden" name="ruleset" value={head.ruleset} />
      <div className="form-parts" key={state.attempt}>
        <InstanceFields state={state} instances={head.instances} spare={2} />
      </div>
      <Button type="submit" pending={pending}>
        {pending ? "Saving" : "Save the instances"}
      </Button>
    </form>
  );
}
