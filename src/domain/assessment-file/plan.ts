import type { Answer, Answers } from "../oism3/answer";
import { answerFields, type Field, type FieldValue, readField } from "../oism3/field";
import type { AssessmentFile } from "./format";
import { type Description, type Draft, plainAnswer } from "./write";

/** One answer that would change; undefined is unanswered. */
export type FieldChange = {
  readonly field: Field;
  readonly from: FieldValue | undefined;
  readonly to: FieldValue | undefined;
};

/** What an import would change, and how many answers would be new, changed, cleared, or stay as they are. */
export type Plan = {
  readonly description: readonly { key: keyof Description; from: string; to: string }[];
  readonly processes: readonly { process: string; fields: readonly FieldChange[] }[];
  readonly counts: { new: number; changed: number; cleared: number; unchanged: number };
};

/** A draft as a file would leave it: a process that the file leaves out is unanswered, a description that it leaves out stays. */
export function draftFromFile(held: Draft, file: AssessmentFile, processes: readonly string[]): Draft {
  const { name, unit, scope, period, target } = file;
  return {
    description: {
      ...held.description,
      ...(name?.trim() ? { name } : {}),
      ...(unit === undefined ? {} : { unit }),
      ...(scope?.trim() ? { scope } : {}),
      ...(period === undefined ? {} : period),
      ...(target === undefined ? {} : { target }),
    },
    answers: Object.fromEntries(processes.map((id) => [id, plainAnswer(file.answers[id])])),
  };
}

/** What leads from one draft to the other, process by process in the order given. */
export function planOf(held: Draft, next: Draft, processes: readonly string[]): Plan {
  const changes = processes.map((process) => ({
    process,
    fields: changedFields(held.answers[process], next.answers[process]),
  }));
  const all = changes.flatMap(({ fields }) => fields);
  const cleared = all.filter(({ to }) => to === undefined).length;
  const added = all.filter(({ from }) => from === undefined).length;
  const changed = all.length - cleared - added;
  const given = givenFields(held.answers, processes);
  return {
    description: describedDifferently(held.description, next.description),
    processes: changes.filter(({ fields }) => fields.length > 0),
    counts: { new: added, changed, cleared, unchanged: given - changed - cleared },
  };
}

/** The fields in which two answers differ, in the order in which they are asked. */
export function changedFields(held: Answer | undefined, next: Answer | undefined): FieldChange[] {
  return answerFields.flatMap(({ path }) => {
    const from = readField(held, path);
    const to = readField(next, path);
    return from === to ? [] : [{ field: path, from, to }];
  });
}

function givenFields(answers: Answers, processes: readonly string[]): number {
  return processes.reduce(
    (sum, id) => sum + answerFields.filter(({ path }) => readField(answers[id], path) !== undefined).length,
    0,
  );
}

const described = ["name", "unit", "scope", "from", "to", "target"] as const;

const describedDifferently = (held: Description, next: Description): Plan["description"] =>
  described
    .filter((key) => held[key] !== next[key])
    .map((key) => ({ key, from: String(held[key]), to: String(next[key]) }));
