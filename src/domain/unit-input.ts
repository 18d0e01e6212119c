import { z } from "zod";
import { shortText } from "./oism3/answer-schema";

const name = shortText.trim().min(1);
const version = z.coerce.number<unknown>().int().min(1);

/** A part of the organisation that assessments may speak of. */
export const AddUnit = z.object({ name });
export type AddUnit = z.infer<typeof AddUnit>;

/** `version` is the one that the form was filled with; another one now is a conflict. */
export const RenameUnit = z.object({ unitId: z.uuid(), version, name });
export type RenameUnit = z.infer<typeof RenameUnit>;

/** One unit, named. */
export const UnitKey = z.object({ unitId: z.uuid() });
export type UnitKey = z.infer<typeof UnitKey>;
