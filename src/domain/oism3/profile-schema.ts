import { z } from "zod";
import type { Profile } from "../oism3/model";
import { shortText } from "./answer-schema";

const level = z.literal([1, 2, 3, 4, 5]);

const profileLevel = z.strictObject({
  level,
  minimumCapability: level.describe("What the level asks of its processes and of those of all levels below."),
  adds: z
    .array(shortText.min(1))
    .max(1000)
    .describe("The ids of the processes that the level adds to those below."),
});

/**
 * A maturity profile from outside: one to five levels from 1 on without a gap, a minimum capability that never falls,
 * each process added once, and at least one process. Whether the processes exist is for the edition to say.
 */
export const profileSchema = z
  .strictObject({ id: shortText.min(1), name: shortText.min(1), levels: z.array(profileLevel).min(1).max(5) })
  .superRefine((profile, context) => {
    const fault = (code: string, path: PropertyKey[]) =>
      context.addIssue({ code: "custom", params: { code }, path: ["levels", ...path] });
    const added = new Set<string>();
    let minimum = 1;
    for (const [i, level] of profile.levels.entries()) {
      if (level.level !== i + 1) fault("level-out-of-order", [i, "level"]);
      if (level.minimumCapability < minimum) fault("minimum-falls", [i, "minimumCapability"]);
      minimum = level.minimumCapability;
      for (const [j, process] of level.adds.entries()) {
        if (added.has(process)) fault("process-added-twice", [i, "adds", j]);
        added.add(process);
      }
    }
    if (added.size === 0) fault("profile-empty", []);
  }) satisfies z.ZodType<Profile>;
