import { z } from "zod";
import { roles } from "./actor";
import { Email } from "./sign-in";

export const FoundOrganisation = z.strictObject({
  organisation: z.string().trim().min(1).max(200),
  people: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(200),
        email: Email,
        roles: z.array(z.enum(roles)).min(1),
        password: z.string().min(15).max(256).optional(),
      }),
    )
    .min(1),
});
export type FoundOrganisation = z.infer<typeof FoundOrganisation>;
