"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { FormFaults } from "../../assessments/form-faults";
import { changeItem } from "../actions";
import { EvidenceFields } from "../evidence-fields";

type DetailsFormProps = {
  item: {
    id: string;
    version: number;
    title: string | null;
    description: string;
    owner: string;
    sensitivity: string;
    periodFrom: string | null;
    periodTo: string | null;
    collectedOn: string | null;
    expiresOn: string | null;
  };
  owners: readonly { id: string; name: string }[];
};

/** Everything that is said of an item; what it holds and when it was received stay. */
export function DetailsForm({ item, owners }: DetailsFormProps) {
  const [state, run, pending] = useActionState(changeItem, untried);
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <input type="hidden" name="id" value={item.id} />
      <input type="hidden" name="version" value={item.version} />
      <EvidenceFields key={state.attempt} initial={item} {...{ state, owners }} />
      <Button type="submit" pending={pending}>
        {pending ? "Saving" : "Save"}
      </Button>
    </form>
  );
}
