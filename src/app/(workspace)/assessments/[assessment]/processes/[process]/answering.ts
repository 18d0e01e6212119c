import type { Field, FieldValue } from "@/domain/oism3/field";
import type { MetricType } from "@/domain/oism3/model";
import type { ProcessView } from "@/server/queries/answers";

/** What the screen of one process needs in the browser. */
export type ScreenView = Omit<ProcessView, "lines" | "last">;

/** How the questions read and write one answer; locked where the reader may only read. */
export type Answering = {
  locked: boolean;
  /** The same of one field: under appraisal only what a request names is open. */
  lockedAt: (field: Field) => boolean;
  change: (field: Field, value: FieldValue | undefined) => void;
};

/** A metric that the catalogue proposes. */
export type Suggested = { type: MetricType; name: string; unit: string };
