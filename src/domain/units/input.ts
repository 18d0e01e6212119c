import { z } from "zod";
import { shortText } from "../oism3/answer-schema";

const name = shortText.trim().min(1);
const version = z.coerce.number<unknown>().int().min(1);
/** "" is the top of the tree. */
const parentId = z.union([z.literal(""), z.uuid()]);

/** A part of the organisation that assessments may speak of, below another or at the top. */
export const AddUnit = z.object({ name, parentId: parentId.optional() });
export type AddUnit = z.infer<typeof AddUnit>;

/** `version` is the one that the form was filled with; another one now is a conflict. */
export const RenameUnit = z.object({ unitId: z.uuid(), version, name });
export type RenameUnit = z.infer<typeof RenameUnit>;

/** Hangs a unit, with all that is below it, elsewhere. */
export const MoveUnit = z.object({ unitId: z.uuid(), version, parentId });
export type MoveUnit = z.infer<typeof MoveUnit>;

/** `into` takes over what the unit has: its assessments, and the units below it. */
export const MergeUnit = z.object({ unitId: z.uuid(), version, into: z.uuid() });
export type MergeUnit = z.infer<typeof MergeUnit>;

/** One unit, named. */
export const UnitKey = z.object({ unitId: z.uuid() });
export type UnitKey = z.infer<typeof UnitKey>;
