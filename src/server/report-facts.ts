import "server-only";
import type { Answers } from "@/domain/oism3/answer";
import type { ProcessScore } from "@/domain/oism3/capability";
import { score } from "@/domain/oism3/score";
import type { Bounds, ProcessFacts, ReportFacts } from "@/domain/report/facts";
import { presentAppraisal } from "./appraisal-records";
import type { Tx } from "./db";
import { namesHere } from "./findings";
import { loadPrevious } from "./previous";
import { type AssessmentRecord, loadAnswers } from "./records";
import { appraisalFacts } from "./report-appraisal";
import { loadConfidence } from "./report-confidence";
import { seriesOf } from "./result-series";
import { resultOf } from "./result-view";
import { countWeighed, loadWeighings, verifiedAnswers } from "./weighings";

/** Everything a report can speak of, gathered in one transaction. `made` is the moment, `today` the reader's day. Knows no permission. */
export async function loadReportFacts(
  tx: Tx,
  assessment: AssessmentRecord,
  { made, today, organisation }: { made: Date; today: string; organisation: string },
): Promise<ReportFacts> {
  const { oism3, model, profile } = assessment;
  const answers = await loadAnswers(tx, assessment.id);
  const previous = await loadPrevious(tx, assessment);
  const owners = await loadOwners(tx, assessment.id);
  const appraised = await loadAppraised(tx, assessment, answers, today);
  const result = resultOf(assessment, answers);
  const series = seriesOf({ assessment, answers }, previous);
  const verified = appraised && score(model, profile, appraised.answers);
  const before = previous && score(previous.assessment.model, previous.assessment.profile, previous.answers);
  return {
    organisation,
    assessment: pick(assessment),
    ground: {
      edition: oism3.name,
      revision: oism3.revision,
      source: oism3.source,
      profile: profile.name,
      scoringVersion: assessment.scoringVersion,
    },
    dates: {
      made: made.toISOString(),
      changed: assessment.changedAt.toISOString(),
      submitted: await loadSubmitted(tx, assessment.id),
    },
    declared: { lower: result.lower, upper: result.upper },
    verified: verified && boundsOf(verified.maturity),
    weighing: appraised?.weighing ?? null,
    previous: before &&
      previous && { ...boundsOf(before.maturity), name: previous.view.name, at: previous.view.at },
    rungs: result.rungs,
    target: result.target,
    next: result.next,
    open: { unknown: result.unknown, unanswered: result.unanswered },
    levels: oism3.levels.map(({ code, name }) => ({ code, name })),
    processes: processesOf(assessment, {
      answers,
      rows: result.levels.flatMap(({ rows }) => rows),
      before: before?.processes ?? null,
      verified: verified?.processes ?? null,
      owners,
    }),
    groups: series.groups,
    capability: result.capability,
    distribution: series.capability,
    answered: series.answered,
    practices: result.practices,
    confidence: appraised?.confidence ?? null,
    appraisal: appraised?.facts ?? null,
    people: await namesHere(tx),
  };
}

const pick = ({ id, name, unit, scope, from, to, status, target }: AssessmentRecord) => ({
  id,
  name,
  unit,
  scope,
  from,
  to,
  status,
  target,
});

const boundsOf = ({ lower, upper }: Bounds): Bounds => ({ lower, upper });

type Sources = {
  answers: Answers;
  rows: readonly Omit<ProcessFacts, "level" | "group" | "previous" | "verified" | "owner" | "answer">[];
  before: readonly ProcessScore[] | null;
  verified: readonly ProcessScore[] | null;
  owners: ReadonlyMap<string, string>;
};

function processesOf({ oism3 }: AssessmentRecord, sources: Sources): ProcessFacts[] {
  const rows = new Map(sources.rows.map((row) => [row.id, row]));
  return oism3.processes.flatMap(({ id, name, level, group }) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    const { applicable, lower, upper, needed, missing } = row;
    return [
      {
        id,
        name,
        level,
        group,
        applicable,
        lower,
        upper,
        needed,
        missing,
        previous: sources.before && scoredBounds(sources.before, id),
        verified: sources.verified && scoredBounds(sources.verified, id),
        owner: sources.owners.get(id) ?? null,
        answer: sources.answers[id] ?? {},
      },
    ];
  });
}

/** A process that did not apply has no bounds, and one that was not there has none to compare with. */
function scoredBounds(scores: readonly ProcessScore[], id: string): Bounds | null {
  const found = scores.find((process) => process.id === id);
  if (found === undefined) return null;
  return found.applicable ? boundsOf(found) : { lower: null, upper: null };
}

/** What appraisers made of it; null where nobody appraises it, or it was reopened since. */
async function loadAppraised(tx: Tx, assessment: AssessmentRecord, answers: Answers, today: string) {
  const { id, status, archivedFrom, model } = assessment;
  const stands = archivedFrom ?? status;
  if (stands !== "under-appraisal" && stands !== "signed-off") return null;
  const appraisal = await presentAppraisal(tx, id);
  if (appraisal === null) return null;
  const weighings = await loadWeighings(tx, appraisal.id);
  return {
    answers: verifiedAnswers(model.processes, answers, weighings),
    weighing: countWeighed(model.processes, answers, weighings),
    confidence: await loadConfidence(tx, { assessmentId: id, appraisalId: appraisal.id, today }),
    facts: await appraisalFacts(tx, appraisal),
  };
}

async function loadOwners(tx: Tx, assessmentId: string): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.assignment.findMany({
    where: { assessmentId },
    select: { process: true, owner: { select: { person: { select: { name: true } } } } },
  });
  return new Map(rows.map(({ process, owner }) => [process, owner.person.name]));
}

async function loadSubmitted(tx: Tx, assessmentId: string): Promise<string | null> {
  const last = await tx.assessmentTransition.findFirst({
    where: { assessmentId, move: "submit" },
    orderBy: { position: "desc" },
    select: { at: true },
  });
  return last?.at.toISOString() ?? null;
}
