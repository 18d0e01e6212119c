import { z } from "zod";

/** One leads and signs, the others appraise with them. */
export const teamParts = ["lead", "member"] as const;
export type TeamPart = (typeof teamParts)[number];

/** Who appraises; exactly one leads, and nobody is named twice. */
export const Team = z
  .array(z.object({ personId: z.uuid(), part: z.enum(teamParts) }))
  .refine((team) => team.filter(({ part }) => part === "lead").length === 1, {
    params: { code: "appraisal.one-lead" },
  })
  .refine((team) => new Set(team.map(({ personId }) => personId)).size === team.length, {
    params: { code: "appraisal.member-twice" },
  });
export type Team = z.infer<typeof Team>;

/** Whether a word read back from a row is a part in a team. */
export const isTeamPart = (word: string): word is TeamPart => teamParts.some((part) => part === word);
