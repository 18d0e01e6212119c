"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { TextField } from "@/ui/text-field";
import { withdraw } from "./actions";

/** Takes the signature back, with the reason. */
export function WithdrawForm({ id, appraisal }: { id: string; appraisal: string }) {
  const [state, run, pending] = useActionState(withdraw, untried);
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="appraisalId" value={appraisal} />
      <TextField
        id="withdraw-reason"
        name="reason"
        label="Why it is withdrawn"
        defaultValue={state.written.reason ?? ""}
        fault={state.faults.reason}
        maxLength={4000}
        width="whole"
      />
      <Button type="submit" pending={pending}>
        Withdraw the signature
      </Button>
    </form>
  );
}
