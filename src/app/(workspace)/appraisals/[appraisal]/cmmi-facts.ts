import { coverageNames, indicative, rulesetNames } from "@/app/words/cmmi";
import type { AppraisalHead } from "@/server/queries/practices";

/** What heads every part of the CMMI side. */
export const cmmiFacts = ({ ruleset, coverage, team, outcome }: AppraisalHead) => [
  { term: "Rules", value: rulesetNames[ruleset] },
  { term: "Coverage", value: coverageNames[coverage] },
  { term: "Result", value: indicative },
  { term: "Team", value: team.join(", ") },
  ...(outcome === null
    ? []
    : [{ term: "State", value: outcome === "signed-off" ? "signed off" : "broken off" }]),
];
