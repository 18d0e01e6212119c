import "server-only";
import { Given, type Revision } from "@/domain/appraisal/given";
import type { AppraisalRecord } from "./appraisal-records";
import type { Tx } from "./db";
import { loadRatingRows } from "./rating-rows";
import { type AssessmentRecord, loadAnswers } from "./records";

/** Everything that a result of this appraisal is given for, as it stands now. Knows no permission. */
export async function givenOf(
  tx: Tx,
  assessment: AssessmentRecord,
  appraisal: AppraisalRecord,
): Promise<Given> {
  const weighings = await tx.weighing.findMany({
    where: { appraisalId: appraisal.id },
    select: { process: true, subject: true, verdict: true, comment: true },
  });
  const rows = await loadRatingRows(tx, appraisal.id);
  const linked = await tx.practiceEvidence.findMany({
    where: { appraisalId: appraisal.id },
    select: { area: true, practice: true, instanceId: true, kind: true, evidenceId: true, verdict: true },
  });
  const judgements = {
    ...keyed("characterisation", rows.characterisations, ({ area, practice, instanceId }) => [
      area,
      practice,
      instanceId,
    ]),
    ...keyed("unit-value", rows.unitValues, ({ area, practice }) => [area, practice]),
    ...keyed("goal", rows.goalRatings, ({ area, goal }) => [area, goal]),
    ...keyed("finding", rows.findings, ({ id }) => [id]),
    ...keyed("evidence", linked, ({ area, practice, instanceId, kind, evidenceId }) => [
      area,
      practice,
      instanceId,
      kind,
      evidenceId,
    ]),
  };
  return Given.parse(
    plain({
      assessment: termsOfAssessment(assessment),
      appraisal: termsOfAppraisal(appraisal),
      answers: await loadAnswers(tx, assessment.id),
      weighings: Object.fromEntries(
        weighings.map(({ process, subject, ...said }) => [`${process} ${subject}`, said]),
      ),
      evidence: await evidenceOf(tx, assessment.id, linked),
      judgements,
    }),
  );
}

/** The profile is part of it: another would give another maturity. */
function termsOfAssessment({
  name,
  unit,
  scope,
  from,
  to,
  target,
  scoringVersion,
  profile,
  model,
}: AssessmentRecord) {
  return { name, unit, scope, from, to, target, scoringVersion, profile, edition: model.edition };
}

/** People by id: a name may change without anything having changed. */
function termsOfAppraisal(appraisal: AppraisalRecord) {
  const { ruleset, coverage, target: appraisedTo, sampling, areas, instances } = appraisal;
  const team = appraisal.team.map(({ personId, part }) => `${part} ${personId}`).toSorted();
  return { ruleset, coverage, appraisedTo, sampling, areas, instances, team };
}

type Linked = { area: string; practice: string; instanceId: string; kind: string; evidenceId: string };

/** The present revision of each item that stands behind an answer or a practice. */
async function evidenceOf(
  tx: Tx,
  assessmentId: string,
  practices: readonly Linked[],
): Promise<Record<string, Revision>> {
  const answers = await tx.answerEvidence.findMany({
    where: { assessmentId },
    select: { process: true, subject: true, evidenceId: true },
  });
  const links = [
    ...answers.map(({ process, subject, evidenceId }) => ({
      key: `${process} ${subject} ${evidenceId}`,
      evidenceId,
    })),
    ...practices.map(({ area, practice, instanceId, kind, evidenceId }) => ({
      key: `${area}:${practice} ${instanceId} ${kind} ${evidenceId}`,
      evidenceId,
    })),
  ];
  const items = await tx.evidence.findMany({
    where: { id: { in: [...new Set(links.map(({ evidenceId }) => evidenceId))] } },
    select: { id: true, revision: true, revisions: { select: contents } },
  });
  const present = new Map(
    items.map(({ id, revision, revisions }) => {
      const held = revisions.find(({ number }) => number === revision);
      const files = (held?.files ?? []).map(({ sha256 }) => sha256).toSorted();
      const addresses = (held?.addresses ?? []).map(({ url }) => url).toSorted();
      return [id, { revision, files, addresses }];
    }),
  );
  return Object.fromEntries(
    links.flatMap(({ key, evidenceId }) => {
      const revision = present.get(evidenceId);
      return revision === undefined ? [] : [[key, revision]];
    }),
  );
}

/** Rows of one kind by what they are about; who said it and when is told by the row, and changes nothing. */
function keyed<Row extends object>(kind: string, rows: readonly Row[], keyOf: (row: Row) => string[]) {
  return Object.fromEntries(
    rows.map((row) => {
      const said = Object.entries(row).filter(([name]) => !bookkeeping.has(name));
      return [[kind, ...keyOf(row)].join(" "), Object.fromEntries(said)];
    }),
  );
}

const bookkeeping = new Set(["by", "at", "version", "changedAt", "personId", "expiresOn"]);

/** As it would be read back: without what is undefined, and moments as text. */
const plain = (value: object): unknown => JSON.parse(JSON.stringify(value));

const contents = {
  number: true,
  files: { select: { sha256: true } },
  addresses: { select: { url: true } },
} as const;
