"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Acts, LinkButton } from "@/ui/link-button";
import { FormFaults } from "../../../assessments/form-faults";
import { end } from "../../actions";

export function EndForm({ personId, label }: { personId: string; label: string }) {
  const [state, run, pending] = useActionState(end, untried);
  return (
    <form action={run} className="form">
      <FormFaults state={state} />
      <input type="hidden" name="personId" value={personId} />
      <Acts>
        <Button kind="first" type="submit" pending={pending}>
          {pending ? "Ending it" : label}
        </Button>
        <LinkButton kind="plain" href={`/people/${personId}`}>
          Leave it as it is
        </LinkButton>
      </Acts>
    </form>
  );
}
