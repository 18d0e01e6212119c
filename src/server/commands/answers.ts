import "server-only";
import { z } from "zod";
import type { Actor, Member } from "@/domain/actor";
import type { SaveAnswer } from "@/domain/assessment-input";
import { parseField } from "@/domain/oism3/answer-schema";
import { type FieldValue, isField, readField } from "@/domain/oism3/field";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import { reach, type Tx, transaction, within } from "../db";
import { type AssessmentRecord, holdStanding, type Standing } from "../records";
import { processFor } from "../shares";
import { isUnlocked, unlockedFor } from "../unlocking";
import { type Change, type Saved, writeAnswer } from "./writing-answers";

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
    return "at" in change ? change : writeAnswer(tx, actor, assessment, change);
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
