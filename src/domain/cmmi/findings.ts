import { needsWeakness } from "./characterise";
import type { Characterisation, GoalRating } from "./model";

/** What can be lacking before ratings may stand (R9). */
export type MissingFinding =
  | {
      readonly code: "finding.weakness-missing";
      readonly practice: string;
      readonly instance: string;
      readonly value: Characterisation;
    }
  | { readonly code: "finding.goal-missing"; readonly goal: string; readonly rating: GoalRating }
  | { readonly code: "finding.participant-missing"; readonly instance: string }
  | { readonly code: "finding.names-somebody"; readonly finding: string; readonly names: readonly string[] };

export type FindingsInput = {
  readonly practices: readonly {
    readonly id: string;
    readonly instances: readonly {
      readonly name: string;
      readonly value: Characterisation | null;
      readonly weaknesses: number;
    }[];
  }[];
  /** `finals` counts the final findings written for the goal. */
  readonly goals: readonly { readonly id: string; readonly rating: GoalRating; readonly finals: number }[];
  /** The instances that are looked at, and those of which at least one participant saw the preliminary findings. */
  readonly instances: readonly string[];
  readonly shownAt: readonly string[];
  readonly findings: readonly { readonly id: string; readonly text: string }[];
  readonly names: readonly string[];
};

/**
 * The findings that are still missing (R9): a weakness for every LI, PI and NI, a final finding for every goal that is
 * unsatisfied, a participant from each instance for the preliminary ones, and none that names somebody.
 */
export function missingFindings(input: FindingsInput): MissingFinding[] {
  const weaknesses = input.practices.flatMap(({ id, instances }) =>
    instances.flatMap(({ name, value, weaknesses }): MissingFinding[] =>
      value !== null && needsWeakness(value) && weaknesses === 0
        ? [{ code: "finding.weakness-missing", practice: id, instance: name, value }]
        : [],
    ),
  );
  const goals = input.goals
    .filter(({ rating, finals }) => rating === "U" && finals === 0)
    .map(({ id, rating }): MissingFinding => ({ code: "finding.goal-missing", goal: id, rating }));
  const participants = input.instances
    .filter((instance) => !input.shownAt.includes(instance))
    .map((instance): MissingFinding => ({ code: "finding.participant-missing", instance }));
  const named = input.findings.flatMap(({ id, text }): MissingFinding[] => {
    const names = namesIn(text, input.names);
    return names.length === 0 ? [] : [{ code: "finding.names-somebody", finding: id, names }];
  });
  return [...weaknesses, ...goals, ...participants, ...named];
}

/**
 * The people that a text names, of those given, in their order: findings are about practices, never about people (R9). A full
 * name counts in any case, and each part of it of three letters or more that stands as a word with a capital (ours).
 */
export function namesIn(text: string, people: readonly string[]): string[] {
  const words = new Set(
    wordsOf(text)
      .filter((word) => /^\p{Lu}/u.test(word))
      .map(fold),
  );
  const whole = ` ${wordsOf(text).map(fold).join(" ")} `;
  return people.filter((person) => {
    const parts = wordsOf(person);
    if (parts.length === 0) return false;
    if (parts.length > 1 && whole.includes(` ${parts.map(fold).join(" ")} `)) return true;
    return parts.some((part) => [...part].length >= 3 && words.has(fold(part)));
  });
}

const wordsOf = (text: string): string[] =>
  text.normalize("NFC").match(/[\p{L}\p{M}]+(?:['’-][\p{L}\p{M}]+)*/gu) ?? [];

/** A possessive is the same name: Ruth's is Ruth. */
const fold = (word: string): string =>
  word
    .toLocaleLowerCase("en")
    .replace(/['’]s$/, "")
    .replaceAll("’", "'");
