import { movedNames, statusNames } from "@/app/words/assessments";
import { sayMoment, sayPeriod } from "@/app/words/dates";
import { isMove } from "@/domain/assessment";
import type { AssessmentHead } from "@/server/queries/assessments";
import type { Fact } from "@/ui/facts";

/** What heads every screen of an assessment. */
export function assessmentFacts(head: AssessmentHead, timeZone: string): Fact[] {
  const { last, answered, processes, leftOut } = head;
  return [
    { term: "State", value: statusNames[head.status] },
    ...(last !== null && isMove(last.move)
      ? [{ term: movedNames[last.move], value: `${sayMoment(last.at, timeZone)} by ${last.by}` }]
      : []),
    { term: "Period", value: sayPeriod(head.from, head.to) },
    { term: "Answered", value: `${answered} of ${processes}` },
    ...(leftOut > 0 ? [{ term: "Left out", value: `${leftOut} not applicable` }] : []),
    { term: "Target", value: String(head.target) },
    { term: "Profile", value: `${head.profile.name}, not part of O-ISM3` },
    { term: "Edition", value: head.edition },
    { term: "Scoring", value: head.scoringVersion },
  ];
}
