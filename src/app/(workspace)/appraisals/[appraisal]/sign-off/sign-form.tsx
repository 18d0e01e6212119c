"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import type { AppraisalHead } from "@/server/queries/appraisal";
import { Button } from "@/ui/button";
import { TextArea } from "@/ui/text-field";
import { sign } from "./actions";

/** The signature; pressed twice it signs once. */
export function SignForm({ id, head }: { id: string; head: AppraisalHead }) {
  const [state, run, pending] = useActionState(sign, untried);
  const open = head.requests.open > 0;
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="appraisalId" value={head.id} />
      <input type="hidden" name="version" value={head.version} />
      <TextArea
        id="reason"
        name="reason"
        label="What you say with it, if anything"
        defaultValue={state.written.reason ?? ""}
        maxLength={4000}
      />
      <Button
        kind="first"
        type="submit"
        pending={pending}
        disabled={open}
        reason={open ? "Close the open requests first." : undefined}
      >
        {pending ? "Signing" : "Sign off"}
      </Button>
    </form>
  );
}
