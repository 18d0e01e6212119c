import type { Answer } from "@/domain/oism3/answer";
import type { Field, FieldValue } from "@/domain/oism3/field";
import type { Outcome } from "./send-answer";
import type { Step } from "./steps";
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
  /** `done` of this round have arrived; what waits still is the snapshot's to say. */
  | { kind: "busy"; done: number }
  | { kind: "saved"; at: string }
  | { kind: "failed"; retryAt: number }
  | { kind: "signed-out" }
  | { kind: "conflict" }
  | { kind: "refused"; message: string };

/** A change that the server would not take, and why; without a reason where it has not been asked since. */
export type Kept = { unsent: Unsent; why: string };

export type Snapshot = {
  answers: Readonly<Record<string, Answer>>;
  saving: Saving;
  unsent: number;
  conflicts: readonly Conflict[];
  /** What cannot be sent: locked meanwhile, or refused. Never dropped but by the reader. */
  kept: readonly Kept[];
  /** Why the assessment takes no answers now; null while it does, as far as is known. */
  locked: string | null;
  /** What can be undone, and what can be redone, the last one last. */
  past: readonly Step[];
  future: readonly Step[];
};

/** What the server confirmed to another tab of the same person. */
export type News = { process: string; field: Field; value: FieldValue | null; version: number };

export type Means = {
  waiting: Waiting;
  send: (unsent: Unsent) => Promise<Outcome>;
  newId: () => string;
  now: () => number;
  later: (work: () => void, milliseconds: number) => () => void;
  /** Runs while no other tab of this person sends. */
  alone: (work: () => Promise<void>) => Promise<void>;
  /** Tells the other tabs of this person. */
  announce: (news: News) => void;
};
