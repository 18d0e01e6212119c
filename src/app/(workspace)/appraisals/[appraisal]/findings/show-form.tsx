"use client";
import { useActionState } from "react";
import { FormFaults } from "@/app/(workspace)/assessments/form-faults";
import { untried } from "@/app/form-state";
import type { FindingsView } from "@/server/queries/findings";
import { Button } from "@/ui/button";
import { CheckField } from "@/ui/choice-fields";
import { show } from "./actions";
import { hereField } from "./here-field";

type ShowFormProps = {
  appraisal: string;
  preliminary: number;
  instances: FindingsView["instances"];
};

/** Shows what is preliminary to the participants, and keeps from which instances somebody is among them. */
export function ShowForm({ appraisal, preliminary, instances }: ShowFormProps) {
  const [state, run, pending] = useActionState(show, untried);
  const unseen = instances.filter(({ shownAt }) => shownAt === null);
  if (preliminary === 0 && unseen.length === 0)
    return <p className="note">Somebody from every instance was among them.</p>;
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="appraisalId" value={appraisal} />
      {unseen.length > 0 && (
        <fieldset>
          <legend>Among the participants is somebody from</legend>
          {unseen.map(({ id, name }) => (
            <CheckField key={id} id={hereField.nameOf(id)} name={hereField.nameOf(id)} label={name} />
          ))}
        </fieldset>
      )}
      <p className="note">
        Security managers and owners of processes of this assessment read what is shown, and remark on it. The
        method asks for at least one participant from each instance.
      </p>
      <Button kind="first" type="submit" pending={pending}>
        {pending ? "Showing" : preliminary === 0 ? "Note who has seen them" : "Show to participants"}
      </Button>
    </form>
  );
}
