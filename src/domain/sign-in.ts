import { z } from "zod";

/** How long a session lasts, in milliseconds: unused, and in all. A link waits for its one use. */
export const sessionLasts = { idle: 12 * 3_600_000, atMost: 7 * 24 * 3_600_000 } as const;

/** How long a proof of who one is holds for what is delicate, and how long a step of a sign-in waits, in milliseconds. */
export const proofLasts = 10 * 60_000;
export const stepLasts = 10 * 60_000;

/** How often a second step may be tried before the first has to be taken again. */
export const stepTries = 6;

/** How a session can begin. */
export const ways = ["password", "link", "passkey", "sso"] as const;
export type Way = (typeof ways)[number];
export const isWay = (word: string): word is Way => ways.some((way) => way === word);

/** What a second step can be taken with: a code of an authenticator, a recovery code, or a passkey. */
export type SecondWay = "code" | "recovery" | "passkey";
export const linkLasts = 72 * 3_600_000;

/** Addresses are compared in lower case and without the blanks that pasting brings along. */
export const Email = z.string().trim().toLowerCase().pipe(z.email().max(254));

export const SignIn = z.object({ email: Email, password: z.string().min(1).max(1024) });
export type SignIn = z.infer<typeof SignIn>;

/** What a one-time link holds. */
export const LinkSecret = z.object({ secret: z.string().min(1).max(100) });
export type LinkSecret = z.infer<typeof LinkSecret>;

export const RedeemLink = LinkSecret.extend({ password: z.string().min(1).max(1024) });
export type RedeemLink = z.infer<typeof RedeemLink>;

export const ChangePassword = z.object({
  current: z.string().min(1).max(1024),
  password: z.string().min(1).max(1024),
});
export type ChangePassword = z.infer<typeof ChangePassword>;

/** A second step: a code of an authenticator (RFC 6238), or a recovery code. Blanks and hyphens are the writer's. */
const code = z
  .string()
  .trim()
  .toLowerCase()
  .transform((written) => written.replace(/[\s-]/g, ""))
  .pipe(z.string().min(1).max(100));
export const GiveCode = z.object({ code });
export type GiveCode = z.infer<typeof GiveCode>;

/** Somebody who lost their password. */
export const AskReset = z.object({ email: Email });
export type AskReset = z.infer<typeof AskReset>;

/** Proves again who one is, with one's password. */
export const ConfirmPassword = z.object({ password: z.string().min(1).max(1024) });
export type ConfirmPassword = z.infer<typeof ConfirmPassword>;
