import "server-only";
import { z } from "zod";
import type { Actor, Member } from "@/domain/actor";
import type { SaveAnswer } from "@/domain/assessment-input";
import { draftAnswer, parseField } from "@/domain/oism3/answer-schema";
import { capability } from "@/domain/oism3/capability";
import { isComplete } from "@/domain/oism3/completeness";
import { type Field, type FieldValue, isField, readField, writeField } from "@/domain/oism3/field";
import { subjectsOf } from "@/domain/oism3/verified";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { noJson, reach, type Tx, within } from "../db";
import { type AssessmentRecord, holdAssessment } from "../records";
import { processFor } from "../shares";
import { isUnlocked, unlockedFor } from "../unlocking";
import { addUp } from "./adding-up";
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
  const { personId } = actor;
  return within({ ...reach(actor), personId }, async (tx) => {
    const assessment = await holdAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.answer", await processFor(tx, actor, assessment, input.process));
    const repeated = await savedBefore(tx, actor, assessmentId, input);
    if (repeated !== null) return repeated;
    if (assessment.status !== "draft") await requireUnlocked(tx, actor, assessment, input);
    const change = await decide(tx, assessment, input);
    return save(tx, actor, assessment, change);
  });
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
} & Row;
type Row = { answer: z.infer<typeof draftAnswer>; versions: Record<string, number> };

/** Whether the change may be made: the field exists, holds such a value, and nobody changed it since. */
async function decide(tx: Tx, assessment: AssessmentRecord, input: SaveAnswer): Promise<Change> {
  const row = await tx.processAnswer.findFirst({
    where: { assessmentId: assessment.id, process: input.process },
    select: { answer: true, versions: true },
  });
  if (row === null) throw new Refusal("missing", "process.missing", { process: input.process });
  if (!isField(input.field)) throw new Refusal("invalid", "answer.no-such-field", { field: input.field });
  const next = parseField(input.field, input.value);
  const answer = draftAnswer.parse(row.answer);
  const versions = Versions.parse(row.versions);
  const before = readField(answer, input.field);
  if ((versions[input.field] ?? 0) !== input.version) throw await stale(tx, assessment.id, input, before);
  return { ...input, path: input.field, next, before, answer, versions };
}

async function save(tx: Tx, actor: Member, assessment: AssessmentRecord, change: Change): Promise<Saved> {
  const { organisationId, personId } = actor;
  const { process, path, next, before } = change;
  const at = new Date();
  const version = change.version + 1;
  const answer = writeField(change.answer, path, next);
  const { lower, upper } = capability(assessment.model.capability, answer);
  await tx.processAnswer.update({
    where: { organisationId_assessmentId_process: { organisationId, assessmentId: assessment.id, process } },
    data: {
      answer: JSON.parse(JSON.stringify(answer)),
      versions: { ...change.versions, [path]: version },
      applicable: answer.applicable !== false,
      complete: isComplete(answer),
      // Whoever changes an answer that was carried over has looked at it.
      carried: noJson,
      lower,
      upper,
      changedAt: at,
    },
    select: { process: true },
  });
  await tx.answerChange.create({
    data: {
      organisationId,
      id: change.change,
      assessmentId: assessment.id,
      process,
      field: path,
      ...(before === undefined ? {} : { before }),
      ...(next === undefined ? {} : { after: next }),
      version,
      personId,
      at,
    },
    select: { id: true },
  });
  await addUp(tx, actor, assessment, at);
  await takeWeighingBack(tx, actor, assessment, { process, subjects: subjectsOf(path) });
  await record(tx, actor, organisationId, "answer.changed", assessment.id, { process, field: path, version });
  return { version, at: at.toISOString() };
}

async function savedBefore(
  tx: Tx,
  actor: Member,
  assessmentId: string,
  { change, process, field }: SaveAnswer,
): Promise<Saved | null> {
  const known = await tx.answerChange.findUnique({
    where: { organisationId_id: { organisationId: actor.organisationId, id: change } },
    select: { assessmentId: true, process: true, field: true, personId: true, version: true, at: true },
  });
  if (known === null) return null;
  const same = known.assessmentId === assessmentId && known.process === process && known.field === field;
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
