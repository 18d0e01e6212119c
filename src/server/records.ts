import "server-only";
import type { z } from "zod";
import type { Oism3 } from "@/catalogue/o-ism3";
import { scoringModel } from "@/catalogue/o-ism3";
import type { Member } from "@/domain/actor";
import { isStatus, type Status } from "@/domain/assessment";
import type { Answers } from "@/domain/oism3/answer";
import { draftAnswer } from "@/domain/oism3/answer-schema";
import type { Profile, ProfileLevel, ScoringModel } from "@/domain/oism3/model";
import { profileSchema } from "@/domain/oism3/profile-schema";
import { Refusal } from "@/domain/refusal";
import { asItIs, held, onceIn, sql, type Tx } from "./db";
import { oism3Edition } from "./editions";

/** An assessment as it was started and as it stands, with the edition it pins. Knows no permission. */
export type AssessmentRecord = {
  id: string;
  name: string;
  unit: string;
  scope: string;
  from: string;
  to: string;
  status: Status;
  /** Where it stood before it was archived; null while it is not. */
  archivedFrom: Status | null;
  target: ProfileLevel["level"];
  scoringVersion: string;
  answered: number;
  leftOut: number;
  changedAt: Date;
  version: number;
  profile: Profile;
  oism3: Oism3;
  model: ScoringModel;
  /** Its unit and those above it, from the top; none where it belongs to none. */
  units: readonly string[];
};

/** Loads an assessment of the organisation that is open in this transaction, or refuses it as missing. */
export async function loadAssessment(tx: Tx, id: string): Promise<AssessmentRecord> {
  return onceIn(tx, `assessment ${id}`, async () =>
    recordOf(isId.test(id) ? await readRow(tx, id, asItIs) : []),
  );
}

/** The same, held against everybody else until the transaction ends: whoever changes an assessment takes its turn. */
export async function holdAssessment(tx: Tx, id: string): Promise<AssessmentRecord> {
  return recordOf(isId.test(id) ? await readRow(tx, id, held) : []);
}

/**
 * Begins a transaction by opening what a member reaches and holding an assessment, with how its answers stand then: one round trip
 * for what every saved answer begins with.
 */
export async function holdStanding(
  tx: Tx,
  { organisationId, branchId, personId }: Member,
  id: string,
): Promise<{ assessment: AssessmentRecord; standing: Standing }> {
  const rows = isId.test(id)
    ? await tx.$queryRaw<(AssessmentRow & { answers: AnswerRow[] })[]>`
        select ${columns}, units, answers from answers_held(${organisationId}, ${branchId ?? "all"}, ${personId}, ${id}::uuid)`
    : [];
  return { assessment: await recordOf(rows), standing: standingOf(rows[0]?.answers ?? []) };
}

async function recordOf([row]: readonly AssessmentRow[]): Promise<AssessmentRecord> {
  if (row === undefined || !isStatus(row.status)) throw new Refusal("missing", "assessment.missing");
  const { periodFrom, periodTo, editionId, revision, ...rest } = row;
  const oism3 = await oism3Edition(editionId, revision);
  return {
    ...rest,
    status: row.status,
    archivedFrom: row.archivedFrom !== null && isStatus(row.archivedFrom) ? row.archivedFrom : null,
    from: dayOf(periodFrom),
    to: dayOf(periodTo),
    target: levelOf(row.target),
    profile: profileSchema.parse(row.profile),
    oism3,
    model: scoringModel(oism3),
  };
}

/** Every answer of an assessment, by process. */
export async function loadAnswers(tx: Tx, assessmentId: string): Promise<Answers> {
  return (await loadStanding(tx, assessmentId)).answers;
}

/** How the answers of an assessment stand: what they say, the processes that are answered in full, and each field's version. */
export type Standing = {
  answers: Record<string, z.infer<typeof draftAnswer>>;
  complete: ReadonlySet<string>;
  versions: ReadonlyMap<string, unknown>;
};

export const loadStanding = (tx: Tx, assessmentId: string): Promise<Standing> =>
  onceIn(tx, `standing ${assessmentId}`, () => readStanding(tx, assessmentId));

async function readStanding(tx: Tx, assessmentId: string): Promise<Standing> {
  const rows = await tx.processAnswer.findMany({
    where: { assessmentId },
    select: { process: true, answer: true, complete: true, versions: true },
  });
  return standingOf(rows);
}

const standingOf = (rows: readonly AnswerRow[]): Standing => ({
  answers: Object.fromEntries(rows.map(({ process, answer }) => [process, draftAnswer.parse(answer)])),
  complete: new Set(rows.flatMap(({ process, complete }) => (complete ? [process] : []))),
  versions: new Map(rows.map(({ process, versions }) => [process, versions])),
});
type AnswerRow = { process: string; answer: unknown; complete: boolean; versions: unknown };

/** A day, without the time that a timestamp would bring along. */
export const dayOf = (date: Date): string => date.toISOString().slice(0, 10);

const levels = [1, 2, 3, 4, 5] as const;
const levelOf = (target: number): ProfileLevel["level"] => levels.find((level) => level === target) ?? 1;

const isId = /^[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}$/i;

/** By the names that a record has for them. */
const columns = sql`
  id::text, name, unit, scope, period_from as "periodFrom", period_to as "periodTo", status, archived_from as "archivedFrom",
  target, scoring_version as "scoringVersion", answered, left_out as "leftOut", changed_at as "changedAt", version, profile,
  edition_id as "editionId", revision`;

/** In one round trip, held or not: nearly every page and every change begins with it. */
const readRow = (tx: Tx, id: string, hold: typeof held) => tx.$queryRaw<AssessmentRow[]>`
  select ${columns}, coalesce((select path from unit where organisation_id = a.organisation_id and id = a.unit_id), '{}')::text[] as units
  from assessment a where a.id = ${id}::uuid ${hold}`;

type AssessmentRow = {
  id: string;
  name: string;
  unit: string;
  scope: string;
  periodFrom: Date;
  periodTo: Date;
  status: string;
  archivedFrom: string | null;
  target: number;
  scoringVersion: string;
  answered: number;
  leftOut: number;
  changedAt: Date;
  version: number;
  profile: unknown;
  editionId: string;
  revision: number;
  units: string[];
};
