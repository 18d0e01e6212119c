import type { Answer } from "@/domain/oism3/answer";
import type { Field, FieldValue } from "@/domain/oism3/field";
import type { Outcome } from "./send-answer";
import type { Unsent, Waiting } from "./unsent";

/** One process as the server last confirmed it. */
export type Confirmed = { answer: Answer; versions: Readonly<Record<string, number>> };

/** Two people changed one field: both values stand here until one is chosen. */
export type Conflict = {
  process: string;
  field: Field;
  mine: FieldValue | undefined;
  theirs: FieldValue | undefined;
  version: number;
  by: string;
  at: string;
};

export type Saving =
  | { kind: "idle" }
  | { kind: "busy" }
  | { kind: "saved"; at: string }
  | { kind: "failed"; retryAt: number }
  | { kind: "signed-out" }
  | { kind: "conflict" }
  | { kind: "refused"; message: string };

export type Snapshot = {
  answers: Readonly<Record<string, Answer>>;
  saving: Saving;
  unsent: number;
  conflicts: readonly Conflict[];
};

export type Means = {
  waiting: Waiting;
  send: (unsent: Unsent) => Promise<Outcome>;
  newId: () => string;
  now: () => number;
  later: (work: () => void, milliseconds: number) => () => void;
};
