import { z } from "zod";
import { parseJson } from "../assessment-file/json-text";
import { parseAt } from "../fault";
import { Refusal } from "../refusal";
import { longText, shortText } from "./answer-schema";
import type { Profile } from "./model";
import { profileSchema } from "./profile-schema";

export const profileFormat = "plumbline/profile";
export const profileVersion = 1;

/** The shape of a maturity profile as a file: what organisations hand to each other. */
export const profileFileSchema = z
  .strictObject({
    format: z.literal(profileFormat),
    version: z.literal(profileVersion).describe("Raised when a file of the old shape would be read wrongly."),
    edition: shortText.min(1).describe("The edition of the model, such as o-ism3-2011."),
    note: longText.exactOptional().describe("Where the profile comes from, and why it asks what it asks."),
    profile: profileSchema,
  })
  .describe("A maturity profile as Plumbline imports and exports it. No profile is part of O-ISM3.");
export type ProfileFile = Omit<z.infer<typeof profileFileSchema>, "profile"> & { profile: Profile };

/** The format as a JSON Schema (draft 2020-12); that levels climb and processes exist is for the reader to check. */
export const profileJsonSchema = () => z.toJSONSchema(profileFileSchema);

/** A profile from the text of a file. Refuses as invalid what is not JSON or not of the format, naming the places. */
export function readProfileFile(text: string): ProfileFile {
  return parseAt(profileFileSchema, jsonOf(text));
}

function jsonOf(text: string): unknown {
  try {
    return parseJson(text);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const code = "profile.not-json";
    throw new Refusal("invalid", code, error.params, [{ path: "file", code, params: error.params }]);
  }
}
