"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { CheckField } from "@/ui/choice-fields";
import { Alarm, Notice } from "@/ui/notices";
import { askFactor } from "./actions";

export function FactorForm({ required }: { required: boolean }) {
  const [state, run, pending] = useActionState(askFactor, untried);
  return (
    <form action={run} className="narrow">
      {state.message && <Alarm key={state.attempt} title={state.message} />}
      {state.done && <Notice title="It is set, from the next page that anybody opens on." />}
      <CheckField
        key={`${required}`}
        id="required"
        name="required"
        label="Everybody needs a second factor"
        hint="Except who signs in through your own provider, which asks for its own."
        defaultChecked={required}
      />
      <Button type="submit" pending={pending}>
        Set it
      </Button>
    </form>
  );
}
