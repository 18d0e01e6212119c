"use client";
import type { FormState } from "@/app/action";
import { formLabels } from "@/app/words/forms";
import { Faults } from "@/ui/faults";
import { Alarm } from "@/ui/notices";

/** Why a form was not taken: one line a field, each a link to it. */
export function FormFaults({ state }: { state: FormState }) {
  const faults = Object.entries(state.faults).map(([field, text]) => ({
    field,
    text: `${formLabels[field] ?? field}: ${text}`,
  }));
  if (faults.length > 0) return <Faults key={state.attempt} title={state.message} faults={faults} />;
  return state.message === "" ? null : <Alarm key={state.attempt} title={state.message} />;
}
