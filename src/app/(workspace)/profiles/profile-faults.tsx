"use client";
import type { FormState } from "@/app/action";
import { profileField } from "@/app/words/profiles";
import { Faults } from "@/ui/faults";
import { Alarm } from "@/ui/notices";

/** Why a profile was not taken: one line a field, each a link to it. */
export function ProfileFaults({ state }: { state: FormState }) {
  const faults = Object.entries(state.faults).map(([field, text]) => ({
    field,
    text: `${profileField(field)}: ${text}`,
  }));
  if (faults.length > 0) return <Faults key={state.attempt} title={state.message} faults={faults} />;
  return state.message === "" ? null : <Alarm key={state.attempt} title={state.message} />;
}
