"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Acts, LinkButton } from "@/ui/link-button";
import { FormFaults } from "../../form-faults";
import { submit } from "../moves";

type SubmitFormProps = { id: string; reason: string | undefined; submitted: boolean };

export function SubmitForm({ id, reason, submitted }: SubmitFormProps) {
  const [state, run, pending] = useActionState(submit, untried);
  if (submitted) return <LinkButton href={`/assessments/${id}/result`}>See the result</LinkButton>;
  return (
    <form action={run} className="form">
      <FormFaults state={state} />
      <input type="hidden" name="id" value={id} />
      <Acts>
        <Button kind="first" type="submit" pending={pending} disabled={reason !== undefined} reason={reason}>
          {pending ? "Submitting" : "Submit the assessment"}
        </Button>
        <LinkButton kind="plain" href={`/assessments/${id}`}>
          Not yet
        </LinkButton>
      </Acts>
    </form>
  );
}
