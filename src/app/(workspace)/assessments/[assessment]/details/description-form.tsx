"use client";
import { useActionState } from "react";
import { BothVersions } from "@/app/(workspace)/both-versions";
import { untried } from "@/app/form-state";
import { formLabels } from "@/app/words/forms";
import type { AssessmentHead } from "@/server/queries/assessments";
import { Button } from "@/ui/button";
import { Acts, LinkButton } from "@/ui/link-button";
import { AssessmentFields } from "../../assessment-fields";
import { FormFaults } from "../../form-faults";
import { describe } from "../moves";

type DescriptionFormProps = { head: AssessmentHead; units: readonly string[] };

export function DescriptionForm({ head, units }: DescriptionFormProps) {
  const [state, run, pending] = useActionState(describe, untried);
  const { id, version, name, unit, scope, from, to, target } = head;
  return (
    <form action={run} className="form" noValidate>
      {state.standing === undefined ? (
        <FormFaults state={state} />
      ) : (
        <BothVersions
          state={state}
          at={`/assessments/${id}/details`}
          label={(field) => formLabels[field] ?? field}
        />
      )}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={state.standing?.version ?? version} />
      <AssessmentFields
        key={state.attempt}
        state={state}
        initial={{ name, unit, scope, from, to, target: String(target) }}
        units={units}
      />
      <Acts>
        <Button kind="first" type="submit" pending={pending}>
          {pending ? "Saving" : "Save the description"}
        </Button>
        <LinkButton kind="plain" href={`/assessments/${id}`}>
          Leave it as it was
        </LinkButton>
      </Acts>
    </form>
  );
}
