"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/text-field";
import { remark } from "./actions";

/** What a participant says to a finding. It stays beside it. */
export function RemarkForm({ findingId, formKey }: { findingId: string; formKey: string }) {
  const [state, run, pending] = useActionState(remark, untried);
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={{ ...state, faults: {} }} />
      <input type="hidden" name="id" value={formKey} />
      <input type="hidden" name="findingId" value={findingId} />
      <TextArea
        key={state.attempt}
        id={`remark-${findingId}`}
        name="text"
        label="Your remark"
        hint="It stays, beside the finding."
        defaultValue={state.done ? "" : (state.written.text ?? "")}
        fault={state.faults.text}
        maxLength={4000}
      />
      <Button type="submit" pending={pending}>
        {pending ? "Sending" : "Remark"}
      </Button>
    </form>
  );
}
