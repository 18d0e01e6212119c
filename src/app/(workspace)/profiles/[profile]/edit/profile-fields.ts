import type { FormState } from "@/app/action";

/** What a control of the form takes: its name, its value, kept after a refusal, and what is wrong with it. */
export const fieldOf = (state: FormState) => (name: string, initial: string) => ({
  id: name,
  name,
  defaultValue: state.written[name] ?? initial,
  fault: state.faults[name],
});

export type FieldOf = ReturnType<typeof fieldOf>;
