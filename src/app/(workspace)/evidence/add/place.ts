import { LinkAnswerEvidence } from "@/domain/evidence/input";

const AnswerPlace = LinkAnswerEvidence.pick({ assessmentId: true, process: true, subject: true });

/** The answer that a new item is added for, as the address says it; null where it says none. */
export function placeIn(query: Record<string, unknown>) {
  const { assessment: assessmentId, process, subject } = query;
  return AnswerPlace.safeParse({ assessmentId, process, subject }).data ?? null;
}

export type AnswerPlace = NonNullable<ReturnType<typeof placeIn>>;
