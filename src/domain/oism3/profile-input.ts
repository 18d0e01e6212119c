import { z } from "zod";
import { longText, shortText } from "./answer-schema";
import type { ProfileLevel } from "./model";

const id = z.uuid();
const version = z.coerce.number<unknown>().int().min(1);
const name = shortText.trim().min(1);

/** A copy of any profile under a name of its own. `key` is drawn once per form, so that a second click copies nothing. */
export const CopyProfile = z.object({ key: id, from: shortText.min(1), name });
export type CopyProfile = z.infer<typeof CopyProfile>;

/** A profile from the text of a file; a name given here takes the place of the file's. */
export const ImportProfile = z.object({
  key: id,
  name: shortText.trim().default(""),
  text: z.string().min(1).max(1_000_000),
});
export type ImportProfile = z.infer<typeof ImportProfile>;

/** `version` is the one that was shown; another one now is a conflict. */
export const PutAwayProfile = z.object({ id, version });
export type PutAwayProfile = z.infer<typeof PutAwayProfile>;

/**
 * A profile as its form sends it: `minimum-3` is the capability, 1 to 5, that level 3 asks, empty where the profile has
 * no such level; `from-OSP-5` is the level, 1 to 5, that adds the process, empty where none does.
 */
export const SaveProfile = z
  .looseObject({ id, version, name, note: longText.trim().default("") })
  .transform(({ id, version, name, note, ...form }, context) => {
    const fault = (code: string, field: string) =>
      context.addIssue({ code: "custom", params: { code }, path: [field] });
    return { id, version, name, note, levels: levelsOf(form, fault) };
  });
export type SaveProfile = z.infer<typeof SaveProfile>;

type Form = Readonly<Record<string, unknown>>;
type Fault = (code: string, field: string) => void;

const five = [1, 2, 3, 4, 5] as const;
const levelIn = (form: Form, field: string) => five.find((level) => String(level) === form[field]) ?? null;

function levelsOf(form: Form, fault: Fault): ProfileLevel[] {
  const asked = five.flatMap((level) => {
    const minimumCapability = levelIn(form, `minimum-${level}`);
    return minimumCapability === null ? [] : [{ level, minimumCapability, adds: addedAt(form, level) }];
  });
  const top = asked.at(-1)?.level ?? 0;
  for (const level of five.filter((it) => it <= Math.max(top, 1)))
    if (!asked.some((it) => it.level === level)) fault("minimum-missing", `minimum-${level}`);
  for (const [i, { level, minimumCapability }] of asked.entries())
    if (minimumCapability < (asked[i - 1]?.minimumCapability ?? 1))
      fault("minimum-falls", `minimum-${level}`);
  const placed = Object.keys(form).filter((field) => placing.test(field) && levelIn(form, field) !== null);
  for (const field of placed) if ((levelIn(form, field) ?? 0) > top) fault("level-left-out", field);
  if (placed.length === 0) fault("profile-empty", "processes");
  return asked;
}

const placing = /^from-/;

const addedAt = (form: Form, level: number): string[] =>
  Object.keys(form)
    .filter((field) => placing.test(field) && levelIn(form, field) === level)
    .map((field) => field.replace(placing, ""));
