"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Alarm } from "@/ui/notices";
import { TextField } from "@/ui/text-field";
import { add } from "./actions";

export function AddUnitForm() {
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
      <Button kind="first" type="submit" pending={pending}>
        {pending ? "Adding" : "Add the unit"}
      </Button>
      <p role="status">{state.done && `${state.written["name"]} is added.`}</p>
    </form>
  );
}
