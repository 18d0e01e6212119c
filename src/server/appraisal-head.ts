import "server-only";
import type { AppraisalRecord } from "./appraisal-records";

/** What heads every screen of an appraisal's CMMI side. */
export type AppraisalHead = ReturnType<typeof headOf>;

export const headOf = ({ id, assessmentId, assessmentName, ...rest }: AppraisalRecord) => ({
  id,
  assessmentId,
  assessmentName,
  ruleset: rest.ruleset,
  coverage: rest.coverage,
  target: rest.target,
  outcome: rest.outcome,
  team: rest.team.map(({ name }) => name),
});
