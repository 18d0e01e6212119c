import type { Field, FieldValue } from "@/domain/oism3/field";

/** One change of this visit, as it can be undone. */
export type Step = {
  process: string;
  field: Field;
  before: FieldValue | undefined;
  after: FieldValue | undefined;
  at: number;
  /** Names what was answered for many processes at once. */
  together?: string;
};

/** What was walked back or forth: one step, and how many others were taken together with it. */
export type Walked = { step: Step; steps: readonly Step[]; trail: Trail };

export type Trail = { past: readonly Step[]; future: readonly Step[] };

export const noSteps: Trail = { past: [], future: [] };

/** How many steps are remembered, and how long a pause in typing ends one, in milliseconds. */
const most = 300;
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
 * The last step that still stands, of one process or of any, and the trail without it. Where somebody changed the field
 * since, its step is forgotten: to undo it would undo theirs. Of any process, what was answered together goes together.
 */
export function stepBack(trail: Trail, process: string | null, now: Now): Walked | undefined {
  const steps = found(trail.past, process, (step) => now(step) === step.after);
  return walked(steps, {
    past: without(trail.past, steps),
    future: [...trail.future, ...steps],
  });
}

/** The last step that was undone, as long as nothing else was written into its field since. */
export function stepForth(trail: Trail, process: string | null, now: Now): Walked | undefined {
  const steps = found(trail.future, process, (step) => now(step) === step.before);
  return walked(steps, {
    past: [...trail.past, ...steps],
    future: without(trail.future, steps),
  });
}

type Now = (step: Step) => FieldValue | undefined;

/** The last step that stands, and where any process will do, those that were taken together with it. */
function found(steps: readonly Step[], process: string | null, stands: (step: Step) => boolean): Step[] {
  const last = steps.findLast((step) => (process === null || step.process === process) && stands(step));
  if (last === undefined) return [];
  if (process !== null || last.together === undefined) return [last];
  return steps.filter((step) => step.together === last.together && stands(step));
}

function walked(steps: readonly Step[], trail: Trail): Walked | undefined {
  const step = steps.at(-1);
  return step === undefined ? undefined : { step, steps, trail };
}

const without = (all: readonly Step[], steps: readonly Step[]) => all.filter((step) => !steps.includes(step));
const sameField = (a: Step, b: Step) => a.process === b.process && a.field === b.field;
