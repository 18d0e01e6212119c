import "server-only";
import type { Member } from "@/domain/actor";
import type { SaveAnswer } from "@/domain/assessment-input";
import { capability } from "@/domain/oism3/capability";
import { isComplete } from "@/domain/oism3/completeness";
import { type Field, type FieldValue, writeField } from "@/domain/oism3/field";
import { subjectsOf } from "@/domain/oism3/verified";
import { appended, appending } from "../audit";
import { asItIs, last, type Part, sql, type Tx } from "../db";
import type { AssessmentRecord, Standing } from "../records";
import { keeping, sumOf } from "../sums";
import { takeWeighingBack } from "./verifying";

export type Saved = { version: number; at: string };

/** One change that may be made: of a field from what stood there to what will, on the answers as they stand. */
export type Change = SaveAnswer & {
  path: Field;
  next: FieldValue | undefined;
  before: FieldValue | undefined;
  versions: Record<string, number>;
  standing: Standing;
};

/** Writes a change with all that follows from it, by one statement: the last of a draft, whose answers nobody has weighed. Null where its name was used. */
export async function writeAnswer(
  tx: Tx,
  actor: Member,
  assessment: AssessmentRecord,
  change: Change,
): Promise<Saved | null> {
  const { organisationId } = actor;
  const { process, path } = change;
  const { id } = assessment;
  const at = new Date();
  const version = change.version + 1;
  const event = await appending(actor, organisationId, {
    ...{ action: "answer.changed", subject: id, details: { process, field: path, version } },
    where: sql`where exists (select from change)`,
  });
  const isDraft = assessment.status === "draft";
  const [done] = await tx.$queryRaw<{ joined: number | null }[]>`
    with change as (${noting(actor, id, change, at)} on conflict do nothing returning 1),
    ${following(actor, assessment, change, at)},
    ${event}
    -- A change that joins no chain fails, and goes with all the rest: it is committed before anybody looks.
    select (select 1 / (select count(*) from chained)::int from change) as joined
    ${isDraft ? last : asItIs}`;
  if (done?.joined !== 1) return null;
  appended(done.joined, organisationId, "answer.changed");
  if (!isDraft) await takeWeighingBack(tx, actor, assessment, { process, subjects: subjectsOf(path) });
  return { version, at: at.toISOString() };
}

/** A line of the history. */
const noting = ({ organisationId, personId }: Member, id: string, it: Change, at: Date): Part => sql`
  insert into answer_change (organisation_id, id, assessment_id, process, field, before, after, version, person_id, at)
  values (${organisationId}::uuid, ${it.change}::uuid, ${id}::uuid, ${it.process}, ${it.path}, ${jsonOf(it.before)}::jsonb,
    ${jsonOf(it.next)}::jsonb, ${it.version + 1}, ${personId}::uuid, ${at})`;

/** What the process's answer becomes, and what the assessment adds up to with it. */
function following(actor: Member, assessment: AssessmentRecord, change: Change, at: Date): Part {
  const { process, path, standing } = change;
  const answer = writeField(standing.answers[process], path, change.next);
  const complete = isComplete(answer);
  const { lower, upper } = capability(assessment.model.capability, answer);
  const others = [...standing.complete].filter((id) => id !== process);
  const sum = sumOf(assessment, {
    answers: { ...standing.answers, [process]: answer },
    complete: new Set(complete ? [...others, process] : others),
  });
  return sql`
    answered as (
      update process_answer set answer = ${jsonOf(answer)}::jsonb,
        versions = ${jsonOf({ ...change.versions, [path]: change.version + 1 })}::jsonb,
        applicable = ${answer.applicable !== false}, complete = ${complete}, lower = ${lower}, upper = ${upper}, changed_at = ${at},
        -- Whoever changes an answer that was carried over has looked at it.
        carried = null
      where organisation_id = ${actor.organisationId}::uuid and assessment_id = ${assessment.id}::uuid and process = ${process}
        and exists (select from change)),
    summed as (${keeping(actor, assessment, at, sum)} and exists (select from change))`;
}

const jsonOf = (value: unknown): string | null => (value === undefined ? null : JSON.stringify(value));
