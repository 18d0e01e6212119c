import type { Answer } from "@/domain/oism3/answer";
import { answerFields, type Field, type FieldValue, readField, writeField } from "@/domain/oism3/field";
import type { Confirmed } from "./answer-state";

export type Answers = Readonly<Record<string, Confirmed>>;

/** What is known of each process, with what a page brings laid in field by field: the later version stands. */
export function merged(known: Answers, brought: Answers): Answers {
  const news = Object.entries(brought).filter(([process, it]) => isNews(known[process], it));
  if (news.length === 0) return known;
  return {
    ...known,
    ...Object.fromEntries(news.map(([process, it]) => [process, later(known[process], it)])),
  };
}

/** One field as the server has it now; an older version than the known one changes nothing. */
export function withField(
  known: Answers,
  process: string,
  field: Field,
  value: FieldValue | undefined,
  version: number,
): Answers {
  const { answer, versions } = known[process] ?? unanswered;
  if (version < (versions[field] ?? 0)) return known;
  return {
    ...known,
    [process]: { answer: writeField(answer, field, value), versions: { ...versions, [field]: version } },
  };
}

/** The answers alone, as a record of one's own. */
export const answersOf = (known: Answers): Record<string, Answer> =>
  Object.fromEntries(Object.entries(known).map(([process, { answer }]) => [process, answer]));

const unanswered: Confirmed = { answer: {}, versions: {} };

const isNews = (known: Confirmed | undefined, { versions }: Confirmed): boolean =>
  known === undefined ||
  Object.entries(versions).some(([field, version]) => version > (known.versions[field] ?? 0));

function later(known: Confirmed | undefined, brought: Confirmed): Confirmed {
  if (known === undefined) return brought;
  const newer = answerFields.filter(
    ({ path }) => (known.versions[path] ?? 0) > (brought.versions[path] ?? 0),
  );
  const answer = newer.reduce<Answer>(
    (held, { path }) => writeField(held, path, readField(known.answer, path)),
    brought.answer,
  );
  const versions = newer.map(({ path }) => [path, known.versions[path] ?? 0]);
  return { answer, versions: { ...brought.versions, ...Object.fromEntries(versions) } };
}
