"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import type { UnitPlace } from "@/server/queries/units";
import { Button } from "@/ui/button";
import { SelectField } from "@/ui/choice-fields";
import { Alarm } from "@/ui/notices";
import { TextField } from "@/ui/text-field";
import { add } from "./actions";
import { placeOptions } from "./place-options";

export type AddUnitFormProps = { places: readonly UnitPlace[]; parentId?: string | undefined };

export function AddUnitForm({ places, parentId = "" }: AddUnitFormProps) {
  const [state, run, pending] = useActionState(add, untried);
  return (
    <form action={run} className="narrow" noValidate>
      {state.message && <Alarm key={state.attempt} title={state.message} />}
      <TextField
        key={`name ${state.attempt}`}
        id="name"
        name="name"
        label="Name"
        autoComplete="off"
        defaultValue={state.done ? "" : (state.written["name"] ?? "")}
        fault={state.faults["name"]}
        width="whole"
      />
      {places.length > 0 && (
        <SelectField
          key={`parent ${state.attempt}`}
          id="parentId"
          name="parentId"
          label="Below"
          defaultValue={state.written["parentId"] ?? parentId}
          fault={state.faults["parentId"]}
          options={[{ value: "", label: "Nothing: at the top" }, ...placeOptions(places)]}
          width="whole"
        />
      )}
      <Button kind="first" type="submit" pending={pending}>
        {pending ? "Adding" : "Add the unit"}
      </Button>
      <p role="status">{state.done && `${state.written["name"]} is added.`}</p>
    </form>
  );
}
