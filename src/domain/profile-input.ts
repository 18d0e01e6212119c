import { z } from "zod";
import { shortText } from "./oism3/answer-schema";
import { themes } from "./theme";

/** The time zones that dates can be told in, by their IANA names. */
export const timeZones: readonly string[] = [...new Set(["UTC", ...Intl.supportedValuesOf("timeZone")])];

const timeZone = z
  .string()
  .refine((zone) => timeZones.includes(zone), { params: { code: "person.time-zone" } });

/** What people say of themselves; `version` is the one that the form was filled with. */
export const ChangeProfile = z.object({
  version: z.coerce.number<unknown>().int().min(1),
  name: shortText.trim().min(1),
  theme: z.enum(themes),
  timeZone,
  shortcuts: z
    .literal("on")
    .optional()
    .transform((ticked) => ticked === "on"),
});
export type ChangeProfile = z.infer<typeof ChangeProfile>;

/** The time zone in which somebody reads from now on. */
export const ChangeTimeZone = z.object({ timeZone });
export type ChangeTimeZone = z.infer<typeof ChangeTimeZone>;

/** One of one's own sessions, by the fingerprint under which it is kept. */
export const SessionKey = z.object({ hash: z.string().regex(/^[\da-f]{64}$/) });
export type SessionKey = z.infer<typeof SessionKey>;
