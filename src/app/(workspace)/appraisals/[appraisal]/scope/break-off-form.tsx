"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import type { AppraisalHead } from "@/server/queries/appraisal";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/text-field";
import { breakOff } from "../../actions";

/** Ends the appraisal without a result, and says why. */
export function BreakOffForm({ head }: { head: AppraisalHead }) {
  const [state, run, pending] = useActionState(breakOff, untried);
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={head.id} />
      <input type="hidden" name="version" value={head.version} />
      <TextField
        id="reason"
        name="reason"
        label="Why it is broken off"
        defaultValue={state.written.reason ?? ""}
        fault={state.faults.reason}
        maxLength={4000}
        width="whole"
      />
      <Button type="submit" pending={pending}>
        Break the appraisal off
      </Button>
    </form>
  );
}
