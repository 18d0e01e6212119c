"use client";
import type { FormState } from "@/app/action";
import { Faults } from "@/ui/faults";
import { Alarm } from "@/ui/notices";

/** Why a form was not taken: one line a field, each a link to it. */
export function FormFaults({ state }: { state: FormState }) {
  const faults = Object.entries(state.faults).map(([field, text]) => ({ field, text }));
  if (faults.length > 0) return <Faults key={state.attempt} title={state.message} faults={faults} />;
  return state.message === "" ? null : <Alarm key={state.attempt} title={state.message} />;
}
