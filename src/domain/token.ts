import { z } from "zod";
import { shortText } from "./oism3/answer-schema";
import { scopes, tokenDays } from "./scope";

/** How a token begins, so that people and scanners of secrets know one when they see it. */
export const tokenPrefix = "plumbline_";

/** Whether a text can be a token: the prefix and 256 bits in base64url. */
export const isToken = (text: string): boolean => /^plumbline_[\w-]{43}$/.test(text);

/** How many tokens that still open a person can have in an organisation. Ours. */
export const mostTokens = 20;

/** A token to be made. */
export const MakeToken = z.object({
  name: shortText.trim().min(1).max(80),
  scopes: z
    .array(z.enum(scopes))
    .refine((chosen) => chosen.length > 0, { params: { code: "token.without-scope" } }),
  days: z.coerce.number<unknown>().int().min(1).max(tokenDays.most),
});
export type MakeToken = z.infer<typeof MakeToken>;

/** One token, named. */
export const TokenKey = z.object({ id: z.uuid() });
export type TokenKey = z.infer<typeof TokenKey>;
