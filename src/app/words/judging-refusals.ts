import type { Params } from "@/domain/refusal";

/** Why a rating, a finding or a text of one's own is not taken. */
export const judgingRefusals: Readonly<Record<string, (params: Params) => string>> = {
  "forbidden.rating.judge": () => "Only the team of an appraisal characterises and rates.",
  "forbidden.finding.write": () => "Only the team of an appraisal writes findings.",
  "forbidden.finding.remark": () =>
    "Remarks are for those whose work was appraised: security managers and owners of processes.",
  "forbidden.material.change": () => "Only security managers and appraisers change the material.",
  "appraisal.closed": ({ outcome }) =>
    `The appraisal is ${String(outcome).replace("-", " ")}: nothing in it changes any more.`,
  "area.missing": ({ area }) => `${area} is not in the scope of this appraisal.`,
  "practice.missing": ({ area, practice }) => `${practice} of ${area} is not in the scope of this appraisal.`,
  "goal.missing": ({ area, goal }) => `${goal} of ${area} is not in the scope of this appraisal.`,
  "instance.missing": () => "There is no such instance that this practice is looked at.",
  "characterisation.unanswered": () => "Answer every question about the evidence.",
  "characterisation.stale": ({ by, theirs, yours }) =>
    `${by || "Somebody"} recorded ${theirs} here meanwhile; yours is ${yours}. Record again to put yours in its place.`,
  "unit-value.stale": ({ by, theirs }) =>
    theirs === ""
      ? "The choice was taken back meanwhile. Record again if it is still yours."
      : `${by || "Somebody"} chose ${theirs} here meanwhile. Record again to put yours in its place.`,
  "unit-value.instances-open": ({ count }) =>
    count === 1
      ? "One instance is still open, so the whole unit has no value yet."
      : `${count} instances are still open, so the whole unit has no value yet.`,
  "goal.stale": ({ by }) =>
    `${by || "Somebody"} judged this goal meanwhile. Record again to put yours in its place.`,
  "goal.harm-unsaid": () => "Say which weaknesses harm the goal, and how.",
  "evidence.link-missing": () => "This evidence is no longer linked here.",
  "evidence.weighed": ({ verdict }) =>
    `Somebody left it ${verdict} meanwhile. Look again, then save yours if it still holds.`,
  "finding.missing": () => "There is no such finding that you can see.",
  "finding.stale": () => "Somebody changed this finding meanwhile. Read it again before you change it.",
  "finding.withdrawn": () => "This finding was withdrawn.",
  "finding.not-shown": ({ count }) =>
    `Show the preliminary findings to participants first: ${count === 1 ? "one is" : `${count} are`} still unseen.`,
  "material.missing": () => "There is no such text.",
  "material.stale": () => "Somebody changed this text meanwhile. Read it again before you change it.",
  "finding.nothing-to-show": () => "There is nothing that was not shown already.",
};
