import { z } from "zod";
import { materialKinds } from "./cmmi/material";
import { longText, shortText } from "./oism3/answer-schema";

const place = {
  area: shortText.min(1),
  practice: shortText.min(1),
  kind: z.enum(materialKinds),
};
const text = longText.trim().min(1);
const version = z.coerce.number<unknown>().int().min(0);

/** A text of one's own beside the shipped ones. `id` is drawn once per form, so that a repeated text stands once. */
export const AddMaterial = z.object({ id: z.uuid(), ...place, text });
export type AddMaterial = z.infer<typeof AddMaterial>;

/** `shipped` is the place of a shipped text among those of its kind, from 0. */
const shipped = z.coerce.number<unknown>().int().min(0);

/** A text in the place of a shipped one; version 0 where nothing stands in its place yet. */
export const ReplaceMaterial = z.object({ ...place, shipped, version, text });
export type ReplaceMaterial = z.infer<typeof ReplaceMaterial>;

/** Switches a shipped text off, or on again. */
export const SwitchMaterial = z.object({
  ...place,
  shipped,
  version,
  off: z.enum(["yes", "no"]).transform((word) => word === "yes"),
});
export type SwitchMaterial = z.infer<typeof SwitchMaterial>;

/** Changes a text of one's own. */
export const ChangeMaterial = z.object({ id: z.uuid(), version, text });
export type ChangeMaterial = z.infer<typeof ChangeMaterial>;

/** Takes a text of one's own away; where it stood for a shipped one, that one stands again. */
export const RemoveMaterial = z.object({ id: z.uuid(), version });
export type RemoveMaterial = z.infer<typeof RemoveMaterial>;
