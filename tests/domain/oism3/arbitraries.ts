import fc from "fast-check";
import { type Answer, qualityStops, stops } from "@/domain/oism3/answer";
import { requirements } from "@/domain/oism3/capability";
import { requirementField, writeField } from "@/domain/oism3/field";
import type { Level, Profile } from "@/domain/oism3/model";

/** Any answer to the questions that score; unanswered, applicable or not. The more yeses, the higher it tends to score. */
export const anyAnswer = (yeses = 1): fc.Arbitrary<Answer> =>
  fc
    .tuple(
      fc.constantFrom(undefined, true, true, true, false),
      ...requirements.map((requirement) =>
        fc.constantFrom(
          undefined,
          ...(requirement === "quality" ? qualityStops : stops),
          ...Array.from({ length: yeses }, () => "yes" as const),
        ),
      ),
    )
    .map(([applicable, ...given]) =>
      requirements.reduce<Answer>(
        (answer, requirement, i) => writeField(answer, requirementField(requirement), given[i]),
        applicable === undefined ? {} : { applicable },
      ),
    );

/** Answers to some or all of the processes named, from poor to nearly perfect ones. */
export const anyAnswers = (processes: readonly string[]) =>
  fc
    .oneof(
      ...[1, 10, 100, 1000].map((yeses) =>
        fc.array(fc.option(anyAnswer(yeses), { nil: undefined, freq: yeses * 8 }), {
          minLength: processes.length,
          maxLength: processes.length,
        }),
      ),
    )
    .map((answers) => Object.fromEntries(processes.map((process, i) => [process, answers[i]])));

const established = [1, 2, 3, 4, 5] as const;

/** Any profile over the processes named: one to five levels, minimum capabilities that never fall, each process at most once. */
export const anyProfile = (processes: readonly string[]): fc.Arbitrary<Profile> =>
  fc
    .tuple(
      fc.array(fc.constantFrom(...established), { minLength: 1, maxLength: 5 }),
      fc.array(fc.constantFrom<Level>(0, ...established), {
        minLength: processes.length,
        maxLength: processes.length,
      }),
    )
    .map(([minima, placed]) => ({
      id: "any",
      name: "Any",
      levels: minima
        .toSorted((a, b) => a - b)
        .flatMap((minimumCapability, i) => {
          const level = established[i];
          if (!level) return [];
          return [{ level, minimumCapability, adds: processes.filter((_, at) => placed[at] === level) }];
        }),
    }));
