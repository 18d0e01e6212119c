import "server-only";
import type { AppraisalFacts, FindingFacts } from "@/domain/report/facts";
import type { AppraisalRecord } from "./appraisal-records";
import type { Tx } from "./db";
import { disclosureOf } from "./disclosure-of";
import { areasInScope } from "./judging";
import { rate } from "./rating-of";
import { loadRatingRows } from "./rating-rows";

/** The CMMI side of an appraisal, with its disclosure and what was found; null where no area is in scope. Knows no permission. */
export async function appraisalFacts(tx: Tx, appraisal: AppraisalRecord): Promise<AppraisalFacts | null> {
  if (appraisal.areas.every(({ scope }) => scope !== "in")) return null;
  const whole = rate(appraisal, await loadRatingRows(tx, appraisal.id));
  const { rating } = whole;
  const practiceNames = new Map(
    areasInScope(appraisal).flatMap(({ goals }) =>
      goals.flatMap(({ contents }) => contents.map(({ id, name }) => [id, name])),
    ),
  );
  const names = new Map(appraisal.instances.map(({ id, name }) => [id, name]));
  return {
    ruleset: appraisal.ruleset,
    disclosure: await disclosureOf(tx, appraisal, whole),
    goals: rating.goals.map(({ id, area, rating: given }) => ({ id, area, rating: given })),
    practices: rating.practices.map(({ id, value, judgement, instances }) => ({
      id,
      name: practiceNames.get(id) ?? "",
      value,
      judgement,
      instances: instances.map((instance) => ({
        name: names.get(instance.name) ?? instance.name,
        value: instance.value,
      })),
    })),
    findings: await loadFindings(tx, appraisal.id),
  };
}

/** Final ones first. What is not shown yet is the team's, and a report is read by others. */
async function loadFindings(tx: Tx, appraisalId: string): Promise<FindingFacts[]> {
  const rows = await tx.finding.findMany({
    where: { appraisalId, standing: { in: ["shown", "final"] } },
    orderBy: [{ area: "asc" }, { at: "asc" }, { id: "asc" }],
    select: { area: true, goal: true, practice: true, process: true, kind: true, text: true, standing: true },
  });
  return rows
    .map(({ area, goal, practice, process, kind, text, standing }) => ({
      area: area ?? "",
      about: [area, practice ?? goal ?? process].filter(Boolean).join(" "),
      kind,
      text,
      standing,
    }))
    .toSorted((a, b) => Number(b.standing === "final") - Number(a.standing === "final"));
}
