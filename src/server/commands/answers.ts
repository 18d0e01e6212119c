import "server-only";
import { z } from "zod";
import type { Actor, Member } from "@/domain/actor";
import type { SaveAnswer } from "@/domain/assessment-input";
import { parseField } from "@/domain/oism3/answer-schema";
import { capability } from "@/domain/oism3/capability";
import { isComplete } from "@/domain/oism3/completeness";
import { type Field, type FieldValue, isField, readField, writeField } from "@/domain/oism3/field";
import { subjectsOf } from "@/domain/oism3/verified";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { appended, appending } from "../audit";
import { authorizeMember } from "../authorize";
import { asItIs, last, reach, sql, type Tx, transaction, within } from "../db";
import { type AssessmentRecord, holdStanding, type Standing } from "../records";
import { processFor } from "../shares";
import { keeping, sumOf } from "../sums";
import { isUnlocked, unlockedFor } from "../unlocking";
import { takeWeighingBack } from "./verifying";

export type Saved = { version: number; at: string };

/**
 * Saves one change of one field with all that follows from it: the process's capability, the assessment's maturity,
 * the history and the audit event. The same change again answers as it did; a field changed since is a conflict that
 * carries both values.
 */
export async function saveAnswer(
  actor: Actor,
  { assessmentId, ...input }: SaveAnswer & { assessmentId: string },
): Promise<Saved> {
  authorizeMember(actor, "assessment.list");
  const saved = await transaction(async (tx) => {
    const { assessment, standing } = await holdStanding(tx, actor, assessmentId);
    // Whose processes are whose matters only to who may not answer all of them.
    if (!can(actor, "assessment.answer", assessment))
      authorizeMember(actor, "assessment.answer", await processFor(tx, actor, assessment, input.process));
    if (assessment.status !== "draft") {
      const repeated = await savedBefore(tx, actor, assessmentId, input);
      if (repeated !== null) return repeated;
      await requireUnlocked(tx, actor, assessment, input);
    }
    const change = await decide(tx, actor, assessment, standing, input);
    return "at" in change ? change : save(tx, actor, assessment, change);
  });
  // Its name was used, on another version or for something else.
  return saved ?? within(reach(actor), (tx) => requireSaved(tx, actor, assessmentId, input));
}

/** Under appraisal only what an open request names takes a change; everything else stays locked. */
async function requireUnlocked(
  tx: Tx,
  actor: Member,
  assessment: AssessmentRecord,
  { process, field }: SaveAnswer,
): Promise<void> {
  const unlocked = await unlockedFor(tx, actor, assessment);
  if (!unlocked.some((one) => one.process === process))
    throw new Refusal("conflict", "assessment.locked", { status: assessment.status });
  if (isField(field) && !isUnlocked(unlocked, process, field))
    throw new Refusal("conflict", "answer.not-asked-for", { field });
}

type Change = SaveAnswer & {
  path: Field;
  next: FieldValue | undefined;
  before: FieldValue | undefined;
  versions: Record<string, number>;
  standing: Standing;
};

/**
 * Whether the change may be made: the field exists, holds such a value, and nobody changed it since. A change that was made
 * before has raised the version, so that only a version of the past can be a repetition.
 */
async function decide(
  tx: Tx,
  actor: Member,
  assessment: AssessmentRecord,
  standing: Standing,
  input: SaveAnswer,
): Promise<Change | Saved> {
  if (!standing.versions.has(input.process))
    throw new Refusal("missing", "process.missing", { process: input.process });
  if (!isField(input.field)) throw new Refusal("invalid", "answer.no-such-field", { field: input.field });
  const next = parseField(input.field, input.value);
  const versions = Versions.parse(standing.versions.get(input.process));
  const before = readField(standing.answers[input.process], input.field);
  if ((versions[input.field] ?? 0) === input.version)
    return { ...input, path: input.field, next, before, versions, standing };
  const repeated = await savedBefore(tx, actor, assessment.id, input);
  if (repeated === null) throw await stale(tx, assessment.id, input, before);
  return repeated;
}

/** Writes all that follows, by one statement: the last of a draft, whose answers nobody has weighed. Null where the name was used. */
async function save(
  tx: Tx,
  actor: Member,
  assessment: AssessmentRecord,
  change: Change,
): Promise<Saved | null> {
  const { organisationId, personId } = actor;
  const { id } = assessment;
  const { process, path, next, before, standing } = change;
  const at = new Date();
  const version = change.version + 1;
  const answer = writeField(standing.answers[process], path, next);
  const complete = isComplete(answer);
  const { lower, upper } = capability(assessment.model.capability, answer);
  const others = [...standing.complete].filter((id) => id !== process);
  const sum = sumOf(assessment, {
    answers: { ...standing.answers, [process]: answer },
    complete: new Set(complete ? [...others, process] : others),
  });
  const event = await appending(actor, organisationId, {
    ...{ action: "answer.changed", subject: id, details: { process, field: path, version } },
    where: sql`where exists (select from change)`,
  });
  const isDraft = assessment.status === "draft";
  const [done] = await tx.$queryRaw<{ changed: number; events: number }[]>`
    with change as (
      insert into answer_change
        (organisation_id, id, assessment_id, process, field, before, after, version, person_id, at)
      values (${organisationId}::uuid, ${change.change}::uuid, ${id}::uuid, ${process}, ${path}, ${jsonOf(before)}::jsonb,
        ${jsonOf(next)}::jsonb, ${version}, ${personId}::uuid, ${at})
      on conflict do nothing returning 1),
    answered as (
      update process_answer set answer = ${jsonOf(answer)}::jsonb,
        versions = ${jsonOf({ ...change.versions, [path]: version })}::jsonb,
        applicable = ${answer.applicable !== false}, complete = ${complete}, lower = ${lower}, upper = ${upper}, changed_at = ${at},
        -- Whoever changes an answer that was carried over has looked at it.
        carried = null
      where organisation_id = ${organisationId}::uuid and assessment_id = ${id}::uuid and process = ${process}
        and exists (select from change)),
    summed as (${keeping(actor, assessment, at, sum)} and exists (select from change)),
    ${event}
    select (select count(*) from change)::int as changed, (select count(*) from chained)::int as events,
      -- A change that joins no chain fails, and goes with all the rest: it is committed before anybody looks.
      (select 1 / (select count(*) from chained) from change) as joined
    ${isDraft ? last : asItIs}`;
  if (done?.changed !== 1) return null;
  appended(done.events, organisationId, "answer.changed");
  if (!isDraft) await takeWeighingBack(tx, actor, assessment, { process, subjects: subjectsOf(path) });
  return { version, at: at.toISOString() };
}

const jsonOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));

async function requireSaved(tx: Tx, actor: Member, assessmentId: string, change: SaveAnswer): Promise<Saved> {
  const saved = await savedBefore(tx, actor, assessmentId, change);
  if (saved === null) throw new Refusal("conflict", "key.used");
  return saved;
}

async function savedBefore(
  tx: Tx,
  actor: Member,
  assessmentId: string,
  { change, process, field, value }: SaveAnswer,
): Promise<Saved | null> {
  const known = await tx.answerChange.findUnique({
    where: { organisationId_id: { organisationId: actor.organisationId, id: change } },
    select: {
      ...{ assessmentId: true, process: true, field: true, after: true },
      ...{ personId: true, version: true, at: true },
    },
  });
  if (known === null) return null;
  const there = known.assessmentId === assessmentId && known.process === process && known.field === field;
  // Another value under the same name was never written: to answer as if it had been would lose it.
  const same = there && isField(field) && (known.after ?? undefined) === parseField(field, value);
  if (!same || known.personId !== actor.personId) throw new Refusal("conflict", "key.used");
  return { version: known.version, at: known.at.toISOString() };
}

/** Who changed the field since, when, and to what: the reader chooses. */
async function stale(tx: Tx, assessmentId: string, input: SaveAnswer, theirs: FieldValue | undefined) {
  const last = await tx.answerChange.findFirst({
    where: { assessmentId, process: input.process, field: input.field },
    orderBy: { version: "desc" },
    select: { version: true, at: true, by: { select: { person: { select: { name: true } } } } },
  });
  return new Refusal("conflict", "answer.stale", {
    field: input.field,
    theirs: String(theirs ?? ""),
    yours: String(input.value ?? ""),
    version: last?.version ?? 0,
    at: last?.at.toISOString() ?? "",
    by: last?.by.person.name ?? "",
  });
}

const Versions = z.record(z.string(), z.int());
