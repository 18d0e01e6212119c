import { z } from "zod";
import { roles } from "./actor";
import { shortText } from "./oism3/answer-schema";
import { Email } from "./sign-in";

/** How long a link waits for who founds the first organisation, in milliseconds. */
export const foundingLinkLasts = 72 * 3_600_000;

/** What the first administrator says, link in hand. */
export const FoundByLink = z.object({
  secret: z.string().min(1).max(100),
  organisation: shortText.trim().min(1),
  name: shortText.trim().min(1),
  email: Email,
  password: z.string().min(1).max(1024),
});
export type FoundByLink = z.infer<typeof FoundByLink>;

export const FoundOrganisation = z.strictObject({
  organisation: shortText.trim().min(1),
  people: z
    .array(
      z.strictObject({
        name: shortText.trim().min(1),
        email: Email,
        roles: z.array(z.enum(roles)).min(1),
        password: z.string().min(15).max(256).optional(),
      }),
    )
    .min(1),
  /** Made up, so that it may be started over. */
  demonstration: z.boolean().optional(),
});
export type FoundOrganisation = z.infer<typeof FoundOrganisation>;
