import fc from "fast-check";
import type { Draft, Ground } from "@/domain/assessment-file/write";
import { type Answer, type Answers, qualityStops, scopeReasons, stops } from "@/domain/oism3/answer";
import { answerFields, type FieldKind, writeField } from "@/domain/oism3/field";
import { model } from "../oism3/answers";
import { anyProfile } from "../oism3/arbitraries";

/** Texts that trip files up: formulas, quotes, parting signs, line ends of every kind, signs of all planes, spaces at the ends. */
const text = (maxLength: number) =>
  fc
    .oneof(
      fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }),
      fc
        .array(
          fc.constantFrom("=", "+", "-", "@", "'", '"', ",", ";", "\t", "\r", "\n", " ", "ä", "＝", "x", "1"),
          {
            minLength: 1,
            maxLength: 12,
          },
        )
        .map((signs) => signs.join("")),
    )
    .filter((it) => it.length <= maxLength);

const values: Readonly<Record<FieldKind, fc.Arbitrary<string | boolean>>> = {
  switch: fc.boolean(),
  stop: fc.constantFrom(...stops),
  "quality-stop": fc.constantFrom(...qualityStops),
  "scope-reason": fc.constantFrom(...scopeReasons),
  name: text(200),
  text: text(4000),
};

/** Any answer that may stand in a draft, all fields included. */
export const anyDraftAnswer: fc.Arbitrary<Answer> = fc
  .tuple(...answerFields.map(({ kind }) => fc.option(values[kind], { nil: undefined, freq: 2 })))
  .map((given) =>
    answerFields.reduce<Answer>((answer, { path }, i) => writeField(answer, path, given[i]), {}),
  );

export const someProcesses = model.processes.slice(0, 6);

export const anyDraftAnswers: fc.Arbitrary<Answers> = fc
  .array(fc.option(anyDraftAnswer, { nil: undefined }), { minLength: 6, maxLength: 6 })
  .map((answers) => Object.fromEntries(someProcesses.map((id, i) => [id, answers[i] ?? {}])));

const day = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2090-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

/** Any draft, from an empty one to one with every field answered. */
export const anyDraft: fc.Arbitrary<Draft> = fc
  .record({
    name: text(200).filter((it) => it.trim() !== ""),
    unit: fc.oneof(fc.constant(""), text(200)),
    scope: text(4000).filter((it) => it.trim() !== ""),
    days: fc.tuple(day, day),
    target: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const),
    answers: anyDraftAnswers,
  })
  .map(({ days, answers, ...said }) => {
    const [from = "", to = ""] = days.toSorted();
    return { description: { ...said, from, to }, answers };
  });

/** What any draft may have been started with. */
export const anyGround: fc.Arbitrary<Ground> = anyProfile(model.processes)
  .filter(({ levels }) => levels.some(({ adds }) => adds.length > 0))
  .map((profile) => ({ edition: model.edition, processes: model.processes, profile }));
