import "server-only";
import type { Answers } from "@/domain/oism3/answer";
import { capabilityNeeded } from "@/domain/oism3/maturity";
import { score } from "@/domain/oism3/score";
import { answerTally } from "@/domain/series/answer-tally";
import { distribution } from "@/domain/series/distribution";
import { groupSeries } from "@/domain/series/group-series";
import type { ProcessPoint } from "@/domain/series/process-point";
import type { AssessmentRecord } from "./records";

export type SeriesView = ReturnType<typeof seriesOf>;

/** An assessment with its answers. */
export type Answered = { assessment: AssessmentRecord; answers: Answers };

/** What the charts of a result draw, beside what the assessment before it gives. Knows no permission. */
export function seriesOf(now: Answered, before: Answered | null, verified: Answers | null = null) {
  const { oism3 } = now.assessment;
  const points = pointsOf(now);
  const earlier = before && pointsOf(before);
  const checked = verified === null ? undefined : pointsOf({ ...now, answers: verified });
  const names = new Map(oism3.groups.map(({ code, name }) => [code, name]));
  return {
    groups: groupSeries([...names.keys()], points, earlier ?? [], checked).map((point) => ({
      ...point,
      name: names.get(point.group) ?? point.group,
    })),
    capability: distribution(points, earlier).map((count) => ({
      ...count,
      name: oism3.capability.find(({ level }) => level === count.level)?.name ?? null,
    })),
    answered: oism3.levels.map(({ code, name }) => {
      const processes = oism3.processes.filter(({ level }) => level === code).map(({ id }) => id);
      const leftOut = processes.filter((id) => now.answers[id]?.applicable === false).length;
      return { code, name, processes: processes.length - leftOut, ...answerTally(processes, now.answers) };
    }),
  };
}

function pointsOf({ assessment: { oism3, model, profile, target }, answers }: Answered): ProcessPoint[] {
  const needed = capabilityNeeded(target, profile);
  const scores = new Map(score(model, profile, answers).processes.map((process) => [process.id, process]));
  return oism3.processes.map(({ id, group }) => {
    const process = scores.get(id);
    const bounds = process?.applicable ? process : { lower: null, upper: null };
    return { group, lower: bounds.lower, upper: bounds.upper, needed: needed.get(id) ?? null };
  });
}
