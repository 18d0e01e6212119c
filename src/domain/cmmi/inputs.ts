/** What is judged of the evidence for a practice at one instance under SCAMPI 1.2. `direct` is present and adequate. */
export type Inputs12 = {
  readonly stageReached: boolean;
  readonly direct: boolean;
  readonly indirect: boolean;
  readonly affirmation: boolean;
  /** How many weaknesses are written down: 0 or more, whole. */
  readonly weaknesses: number;
};

/** The same under SCAMPI 1.3, which knows no direct and indirect artifacts. */
export type Inputs13 = {
  readonly stageReached: boolean;
  readonly sufficientAdequate: boolean;
  readonly conflicting: boolean;
  readonly partlySupported: boolean;
  readonly weaknesses: number;
};

export type InstanceInputs = Inputs12 | Inputs13;

/** Which rule set the inputs belong to. */
export const isInputs12 = (inputs: InstanceInputs): inputs is Inputs12 => "direct" in inputs;
