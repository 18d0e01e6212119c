"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import type { UnitLine } from "@/server/queries/units";
import { Button } from "@/ui/button";
import { Alarm } from "@/ui/notices";
import { TextField } from "@/ui/text-field";
import { rename } from "../actions";

export function RenameForm({ unit }: { unit: UnitLine }) {
  const [state, run, pending] = useActionState(rename, untried);
  return (
    <form action={run} className="narrow" noValidate>
      {state.message && <Alarm key={state.attempt} title={state.message} />}
      <input type="hidden" name="unitId" value={unit.unitId} />
      <input type="hidden" name="version" value={unit.version} />
      <TextField
        key={`name ${state.attempt}`}
        id="name"
        name="name"
        label="Name"
        autoComplete="off"
        defaultValue={state.written["name"] ?? unit.name}
        fault={state.faults["name"]}
        width="whole"
      />
      <Button kind="first" type="submit" pending={pending}>
        {pending ? "Saving" : "Save the name"}
      </Button>
    </form>
  );
}
