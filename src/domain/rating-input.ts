import { z } from "zod";
import { characterisations } from "./cmmi/model";
import { longText, shortText } from "./oism3/answer-schema";

const id = z.uuid();
/** The one that the form was filled with, 0 before the first; another one now is a conflict. */
const version = z.coerce.number<unknown>().int().min(0);
const code = shortText.min(1);
const reason = longText.trim().default("");
const value = z.enum(characterisations);
const yesNo = z.enum(["yes", "no"]).transform((word) => word === "yes");

/** What a practice is found to be at one instance. The rule set decides which of the questions are asked. */
export const CharacterisePractice = z.object({
  appraisalId: id,
  area: code,
  practice: code,
  instanceId: id,
  version,
  stageReached: yesNo,
  direct: yesNo.optional(),
  indirect: yesNo.optional(),
  affirmation: yesNo.optional(),
  sufficientAdequate: yesNo.optional(),
  conflicting: yesNo.optional(),
  partlySupported: yesNo.optional(),
  /** Left out, the rule's own value stands. */
  value: value.optional(),
  reason,
});
export type CharacterisePractice = z.infer<typeof CharacterisePractice>;

/** A characterisation is taken back: the cell is open again. */
export const DropCharacterisation = z.object({
  appraisalId: id,
  area: code,
  practice: code,
  instanceId: id,
  version,
});
export type DropCharacterisation = z.infer<typeof DropCharacterisation>;

/** What the team takes for the whole unit where the rule leaves a choice. */
export const ChooseUnitValue = z.object({
  appraisalId: id,
  area: code,
  practice: code,
  version,
  value,
  weaknessesMatter: yesNo,
  reason: longText.trim().min(1),
});
export type ChooseUnitValue = z.infer<typeof ChooseUnitValue>;

/** The choice is taken back: the worst allowed value stands again. */
export const DropUnitValue = z.object({ appraisalId: id, area: code, practice: code, version });
export type DropUnitValue = z.infer<typeof DropUnitValue>;

/** Whether the weaknesses of a goal, taken together, significantly harm it. */
export const JudgeGoal = z.object({
  appraisalId: id,
  area: code,
  goal: code,
  version,
  significantHarm: yesNo,
  reason,
});
export type JudgeGoal = z.infer<typeof JudgeGoal>;

/** What the appraisers make of one item as it is linked to a practice at an instance. */
export const WeighPracticeEvidence = z.object({
  id,
  version,
  verdict: z.enum(["unweighed", "accepted", "rejected"]),
  note: longText.trim().default(""),
});
export type WeighPracticeEvidence = z.infer<typeof WeighPracticeEvidence>;
