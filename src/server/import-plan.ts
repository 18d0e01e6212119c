import "server-only";
import { draftFromFile, type Plan, planOf } from "@/domain/assessment-file/plan";
import { fileText, readAssessmentFile } from "@/domain/assessment-file/read";
import { fillFromTable, readTable } from "@/domain/assessment-file/table";
import type { Description, Draft } from "@/domain/assessment-file/write";
import { csvRows } from "./csv";
import type { Tx } from "./db";
import { checksumOf } from "./digests";
import { type AssessmentRecord, loadAnswers } from "./records";

/** A file as it was sent. An assessment file holds all of an assessment, a table some of its answers. */
export type Upload = { kind: "assessment" | "table"; name: string; bytes: Uint8Array };

/** What an import would make of a draft. The digest stands for every change, so that what was shown is what is applied. */
export type ImportPlan = { plan: Plan; next: Draft; digest: string; otherProfile: string | null };

/** Reads a file against a draft as it stands. Refuses as invalid what is no such file, with the place. */
export async function planImport(
  tx: Tx,
  assessment: AssessmentRecord,
  { kind, bytes }: Upload,
): Promise<ImportPlan> {
  const { processes } = assessment.model;
  const held = { description: descriptionOf(assessment), answers: await loadAnswers(tx, assessment.id) };
  const { next, otherProfile } =
    kind === "table"
      ? { next: fromTable(held, bytes, processes), otherProfile: null }
      : fromFile(held, bytes, assessment);
  const plan = planOf(held, next, processes);
  return { plan, next, otherProfile, digest: digestOf(assessment.id, plan) };
}

/** What is said of an assessment beside its answers. */
export const descriptionOf = ({ name, unit, scope, from, to, target }: AssessmentRecord): Description => ({
  name,
  unit,
  scope,
  from,
  to,
  target,
});

function fromTable(held: Draft, bytes: Uint8Array, processes: readonly string[]): Draft {
  const said = readTable(csvRows(fileText(bytes)), processes);
  return { ...held, answers: fillFromTable(held.answers, said) };
}

/** A draft keeps the profile that it was started with; the reader is told of another one in the file. */
function fromFile(held: Draft, bytes: Uint8Array, { model, oism3, profile }: AssessmentRecord) {
  const read = readAssessmentFile(bytes, { model, profiles: [profile, ...oism3.profiles] });
  const same = JSON.stringify(read.profile.levels) === JSON.stringify(profile.levels);
  return {
    next: draftFromFile(held, read.file, model.processes),
    otherProfile: same ? null : read.profile.name,
  };
}

const digestOf = (id: string, { description, processes }: Plan): string =>
  checksumOf(JSON.stringify([id, description, processes]));
