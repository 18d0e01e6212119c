/** Why somebody is told no. Each reason has one HTTP status at the endpoint's door. */
export type Reason =
  | "invalid"
  | "signed-out"
  | "forbidden"
  | "missing"
  | "conflict"
  | "too-large"
  | "too-many"
  | "unavailable";

export type Params = Readonly<Record<string, string | number | readonly string[]>>;

/** One wrong field: the path of the field, and a code with parameters that the door puts into words. */
export type FieldFault = { path: string; code: string; params: Params };

/**
 * A "no" that the user should read. Everything else that throws is a bug.
 * It carries a code and parameters; the words are found at the door, in the reader's language.
 */
export class Refusal extends Error {
  constructor(
    readonly reason: Reason,
    readonly code: string,
    readonly params: Params = {},
    readonly fields: readonly FieldFault[] = [],
  ) {
    super(`${reason}: ${code} ${JSON.stringify(params)}`);
    this.name = "Refusal";
  }
}
