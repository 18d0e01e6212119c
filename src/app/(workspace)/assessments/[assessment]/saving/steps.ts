import type { Field, FieldValue } from "@/domain/oism3/field";

/** One change of this visit, as it can be undone. */
export type Step = {
  process: string;
  field: Field;
  before: FieldValue | undefined;
  after: FieldValue | undefined;
  at: number;
};

export type Trail = { past: readonly Step[]; future: readonly Step[] };

export const noSteps: Trail = { past: [], future: [] };

/** How many steps are remembered, and how long a pause in typing ends one, in milliseconds. */
const most = 100;
const pause = 3_000;

/** Adds a step; what is typed without a pause is one, and after a new step there is nothing to redo. */
export function stepped({ past }: Trail, step: Step, typed: boolean): Trail {
  const last = past.at(-1);
  const goesOn =
    typed &&
    last !== undefined &&
    sameField(last, step) &&
    last.after === step.before &&
    step.at - last.at < pause;
  const kept = goesOn ? [...past.slice(0, -1), { ...step, before: last.before }] : [...past, step];
  return { past: kept.slice(-most), future: [] };
}

/**
 * The last step of a process that still stands, and the trail without it. Where somebody changed the field since, its
 * step is forgotten: to undo it would undo theirs.
 */
export function stepBack(trail: Trail, process: string, now: (step: Step) => FieldValue | undefined) {
  const index = trail.past.findLastIndex((step) => step.process === process && now(step) === step.after);
  const step = trail.past[index];
  if (step === undefined) return undefined;
  return { step, trail: { past: without(trail.past, index), future: [...trail.future, step] } };
}

/** The last step that was undone, as long as nothing else was written into its field since. */
export function stepForth(trail: Trail, process: string, now: (step: Step) => FieldValue | undefined) {
  const index = trail.future.findLastIndex((step) => step.process === process && now(step) === step.before);
  const step = trail.future[index];
  if (step === undefined) return undefined;
  return { step, trail: { past: [...trail.past, step], future: without(trail.future, index) } };
}

const sameField = (a: Step, b: Step) => a.process === b.process && a.field === b.field;
const without = (steps: readonly Step[], index: number) => steps.filter((_, at) => at !== index);
