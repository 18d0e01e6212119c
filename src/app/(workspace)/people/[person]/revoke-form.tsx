"use client";
import { useActionState } from "react";
import { untried } from "@/app/form-state";
import { Button } from "@/ui/button";
import { Alarm, Notice } from "@/ui/notices";
import { signOutHere, takeFactorsAway } from "../actions";

type RevokeFormProps = { personId: string; what: "sessions" | "factors"; label: string };

export function RevokeForm({ personId, what, label }: RevokeFormProps) {
  const [state, run, pending] = useActionState(what === "sessions" ? signOutHere : takeFactorsAway, untried);
  return (
    <form action={run} className="form">
      {state.message && <Alarm key={state.attempt} title={state.message} />}
      {state.done && <Notice title="It is done." />}
      <input type="hidden" name="personId" value={personId} />
      <Button type="submit" pending={pending}>
        {label}
      </Button>
    </form>
  );
}
