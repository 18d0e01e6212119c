"use client";
import type { FormState } from "@/app/action";
import { formLabels } from "@/app/words/forms";
import { Faults } from "@/ui/faults";
import { Alarm } from "@/ui/notices";

type FormFaultsProps = {
  state: FormState;
  /** The ids of fields that are not called as they are sent, where a page has several forms. */
  ids?: Readonly<Record<string, string>>;
};

/** Why a form was not taken: one line a field, each a link to it. */
export function FormFaults({ state, ids = {} }: FormFaultsProps) {
  const faults = Object.entries(state.faults).map(([field, text]) => ({
    field: ids[field] ?? field,
    text: `${formLabels[field] ?? field}: ${text}`,
  }));
  // What is wrong with the one field stands in its line and at the field; a third time it says nothing more.
  const title = Object.values(state.faults).includes(state.message) ? notTaken : state.message;
  if (faults.length > 0) return <Faults key={state.attempt} title={title} faults={faults} />;
  return state.message === "" ? null : <Alarm key={state.attempt} title={state.message} />;
}

const notTaken = "This was not done yet.";
