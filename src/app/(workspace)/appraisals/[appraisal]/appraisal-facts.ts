import { inScope } from "@/app/words/appraisals";
import { list } from "@/app/words/capability";
import { coverageNames, rulesetNames } from "@/app/words/cmmi";
import { sayMoment } from "@/app/words/dates";
import type { AppraisalHead } from "@/server/queries/appraisal";
import type { Fact } from "@/ui/facts";

/** What heads every screen of an appraisal. */
export function appraisalFacts(head: AppraisalHead, timeZone: string): Fact[] {
  const { team, ruleset, coverage, target, outcome, begunAt, closedAt } = head;
  const areas = inScope(head);
  const ended = outcome === "signed-off" ? "Signed off" : "Broken off";
  return [
    { term: "Team", value: list(team.map(({ name, part }) => (part === "lead" ? `${name} (lead)` : name))) },
    { term: "Looks at", value: list(["O-ISM3", ...areas]) },
    ...(areas.length === 0
      ? []
      : [
          { term: "Rules", value: `${rulesetNames[ruleset]}, up to level ${target}` },
          { term: "Coverage", value: coverageNames[coverage] },
        ]),
    { term: "Begun", value: sayMoment(begunAt, timeZone) },
    ...(closedAt === null ? [] : [{ term: ended, value: sayMoment(closedAt, timeZone) }]),
    { term: "Standing", value: "indicative" },
  ];
}
