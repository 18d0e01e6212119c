import type { Member } from "@/domain/actor";
import type { StartAssessment } from "@/domain/assessment-input";
import { metricTypes } from "@/domain/oism3/model";
import { startAssessment } from "@/server/commands/assessments";
import { fillAssessment } from "@/server/commands/fill";
import { submitAssessment } from "@/server/commands/transitions";
import { beginning, processes } from "./assessing";

/** How many metric types a capability asks for (O-ISM3 2011, Table 2.1). */
const asked = [0, 0, 4, 5, 6, 7];

/** An answer that earns a capability of 0 to 5, for certain. */
export const answerAt = (level: number) => ({
  operated: level === 0 ? ("no" as const) : ("yes" as const),
  documented: level === 0 ? ("no" as const) : ("yes" as const),
  metrics: Object.fromEntries(
    metricTypes.map((type, index) => [type, index < (asked[level] ?? 0) ? "yes" : "no"] as const),
  ),
});

export type Declared = { level: number; but?: Readonly<Record<string, number>> };

/** The id of a submitted assessment in which every process stands at a level, but for some. */
export async function declare(
  manager: Member,
  own: Partial<StartAssessment>,
  { level, but = {} }: Declared,
): Promise<string> {
  const { id } = await startAssessment(manager, beginning(own));
  await fillAssessment(manager, {
    assessmentId: id,
    answers: Object.fromEntries(processes.map((process) => [process, answerAt(but[process] ?? level)])),
  });
  await submitAssessment(manager, { id, reason: "" });
  return id;
}
