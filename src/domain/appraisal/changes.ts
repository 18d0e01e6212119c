import { changedFields, type FieldChange } from "../assessment-file/plan";
import type { Given, Revision } from "./given";

type Weighing = Given["weighings"][string];

/** What differs between what a result was given for and what stands now; empty lists where nothing does. */
export type Changes = {
  /** By process, in the order given. */
  answers: { process: string; fields: FieldChange[] }[];
  weighings: { key: string; was: Weighing | null; is: Weighing | null }[];
  evidence: { key: string; was: Revision | null; is: Revision | null }[];
  /** Judgements of the CMMI side, by what they are about. */
  judgements: string[];
  /** What the assessment and the appraisal go by: the names of what changed. */
  terms: string[];
};

/** Compares what was signed for with what stands now (ours); the order of keys does not matter, that of lists does. */
export function changesBetween(then: Given, now: Given, processes: readonly string[]): Changes {
  return {
    answers: processes
      .map((process) => ({ process, fields: changedFields(then.answers[process], now.answers[process]) }))
      .filter(({ fields }) => fields.length > 0),
    weighings: differing(then.weighings, now.weighings),
    evidence: differing(then.evidence, now.evidence),
    judgements: differing(then.judgements, now.judgements).map(({ key }) => key),
    terms: [...differing(then.assessment, now.assessment), ...differing(then.appraisal, now.appraisal)].map(
      ({ key }) => key,
    ),
  };
}

/** How many things changed. */
export const countChanges = ({ answers, weighings, evidence, judgements, terms }: Changes): number =>
  answers.length + weighings.length + evidence.length + judgements.length + terms.length;

function differing<T>(then: Readonly<Record<string, T>>, now: Readonly<Record<string, T>>) {
  const keys = [...new Set([...Object.keys(then), ...Object.keys(now)])].toSorted();
  return keys
    .map((key) => ({ key, was: then[key] ?? null, is: now[key] ?? null }))
    .filter(({ was, is }) => !isSame(was, is));
}

function isSame(one: unknown, other: unknown): boolean {
  if (Array.isArray(one) && Array.isArray(other))
    return one.length === other.length && one.every((part, at) => isSame(part, other[at]));
  if (!isRecord(one) || !isRecord(other)) return one === other;
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].every((key) =>
    isSame(one[key], other[key]),
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);
