"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { Acts, LinkButton } from "@/ui/link-button";
import { AssessmentFields } from "../assessment-fields";
import { FormFaults } from "../form-faults";
import { start } from "./actions";

type StartFormProps = {
  formKey: string;
  from: string;
  to: string;
  units: readonly string[];
  profiles: readonly { id: string; name: string; note: string; own: boolean }[];
};

export function StartForm({ formKey, from, to, units, profiles }: StartFormProps) {
  const [state, run, pending] = useActionState(start, untried);
  const [first] = profiles;
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="key" value={formKey} />
      <AssessmentFields key={state.attempt} state={state} initial={{ from, to, target: "3" }} units={units}>
        <SelectField
          id="profile"
          name="profile"
          label="Maturity profile"
          hint={first?.note}
          options={profiles.map(({ id, name, own }) => ({
            value: id,
            label: own ? `${name}, your own` : name,
          }))}
          defaultValue={state.written["profile"] ?? first?.id}
          fault={state.faults["profile"]}
          width="half"
        />
      </AssessmentFields>
      <Acts>
        <Button kind="first" type="submit" pending={pending}>
          {pending ? "Starting" : "Start the assessment"}
        </Button>
        <LinkButton kind="plain" href="/assessments">
          Do not start
        </LinkButton>
      </Acts>
    </form>
  );
}
