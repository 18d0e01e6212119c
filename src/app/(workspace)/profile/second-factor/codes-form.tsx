"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Alarm } from "@/ui/notices";
import { type FactorState, renew } from "./actions";
import { Codes } from "./codes";

export function CodesForm() {
  const [state, run, pending] = useActionState<FactorState, FormData>(renew, untried);
  return (
    <form action={run} className="narrow">
      {state.message && <Alarm key={state.attempt} title={state.message} />}
      {state.codes && <Codes codes={state.codes} />}
      <Button type="submit" pending={pending}>
        Make ten new codes
      </Button>
    </form>
  );
}
