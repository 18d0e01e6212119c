import type { FormState } from "./action";

/** A form before its first attempt. */
export const untried: FormState = { attempt: 0, done: false, message: "", faults: {}, written: {} };
