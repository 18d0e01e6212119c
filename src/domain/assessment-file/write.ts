import type { Answer, Answers } from "../oism3/answer";
import { isComplete } from "../oism3/completeness";
import { answerFields, readField, writeField } from "../oism3/field";
import type { Profile, ProfileLevel } from "../oism3/model";
import { type AssessmentFile, assessmentFormat, assessmentVersion } from "./format";

/** What is said of an assessment beside its answers. Days as in 2026-12-31. */
export type Description = {
  readonly name: string;
  readonly unit: string;
  readonly scope: string;
  readonly from: string;
  readonly to: string;
  readonly target: ProfileLevel["level"];
};

/** All of an assessment that a file holds. People, comments, files and history stay where they are. */
export type Draft = { readonly description: Description; readonly answers: Answers };

/** What an assessment was started with, and keeps. */
export type Ground = {
  readonly edition: string;
  readonly processes: readonly string[];
  readonly profile: Profile;
};

/** The assessment as a file, its keys and processes in a fixed order, and without the answers that cannot stand in one. */
export function writeAssessmentFile({ description, answers }: Draft, ground: Ground): AssessmentFile {
  const { name, unit, scope, from, to, target } = description;
  const { id, name: profileName, levels } = ground.profile;
  const unfit = new Set(unfitForFile(answers, ground));
  const fit = ground.processes.flatMap((process) => {
    const answer = plainAnswer(answers[process]);
    return unfit.has(process) || Object.keys(answer).length === 0 ? [] : [[process, answer] as const];
  });
  return {
    format: assessmentFormat,
    version: assessmentVersion,
    edition: ground.edition,
    name,
    unit,
    period: { from, to },
    scope,
    target,
    profile: id,
    profileDefinition: {
      id,
      name: profileName,
      levels: levels.map(({ level, minimumCapability, adds }) => ({
        level,
        minimumCapability,
        adds: [...adds],
      })),
    },
    answers: Object.fromEntries(fit),
  };
}

/** The processes that are marked not applicable without a reason: a file's answers have to stand, a draft's need not yet. */
export function unfitForFile(answers: Answers, { processes }: Pick<Ground, "processes">): string[] {
  return processes.filter((id) => answers[id]?.applicable === false && !isComplete(answers[id]));
}

/** An answer with its fields in the order in which they are asked; an empty text is no answer. */
export function plainAnswer(answer: Answer | undefined): Answer {
  return answerFields.reduce<Answer>((plain, { path }) => {
    const value = readField(answer, path);
    return value === undefined || value === "" ? plain : writeField(plain, path, value);
  }, {});
}
