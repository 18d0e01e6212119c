"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { formLabels } from "@/app/words/forms";
import { Button } from "@/ui/button";
import { Fields } from "@/ui/field";
import { Acts, LinkButton } from "@/ui/link-button";
import { TextField } from "@/ui/text-field";
import { FormFaults } from "../../assessments/form-faults";
import { add } from "../actions";
import { BranchField } from "../branch-field";
import { RoleFields } from "../role-fields";

type AddFormProps = { places: readonly { value: string; label: string }[] };

export function AddForm({ places }: AddFormProps) {
  const [state, run, pending] = useActionState(add, untried);
  const field = (name: "name" | "email") => ({
    id: name,
    name,
    label: formLabels[name],
    defaultValue: state.written[name] ?? "",
    fault: state.faults[name],
    width: "half" as const,
    autoComplete: "off",
  });
  return (
    <form action={run} className="form" noValidate>
      <FormFaults state={state} />
      <Fields key={state.attempt}>
        <TextField
          {...field("name")}
          hint="By this name Plumbline knows them, unless it knows them already; they can change it."
        />
        <TextField
          {...field("email")}
          type="email"
          hint="With it they sign in. Until they have joined, they are shown by it."
        />
      </Fields>
      <RoleFields key={`roles ${state.attempt}`} state={state} held={[]} />
      <BranchField key={`branch ${state.attempt}`} state={state} held="" places={places} />
      <Acts>
        <Button kind="first" type="submit" pending={pending}>
          {pending ? "Adding" : "Add to the organisation"}
        </Button>
        <LinkButton kind="plain" href="/people">
          Add nobody
        </LinkButton>
      </Acts>
    </form>
  );
}
