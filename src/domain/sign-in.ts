import { z } from "zod";

/** How long a session lasts, in milliseconds: unused, and in all. A link waits for its one use. */
export const sessionLasts = { idle: 12 * 3_600_000, atMost: 7 * 24 * 3_600_000 } as const;
export const linkLasts = 72 * 3_600_000;

/** Addresses are compared in lower case and without the blanks that pasting brings along. */
export const Email = z.string().trim().toLowerCase().pipe(z.email().max(254));

export const SignIn = z.object({ email: Email, password: z.string().min(1).max(1024) });
export type SignIn = z.infer<typeof SignIn>;

export const RedeemLink = z.object({
  secret: z.string().min(1).max(100),
  password: z.string().min(1).max(1024),
});
export type RedeemLink = z.infer<typeof RedeemLink>;

export const ChangePassword = z.object({
  current: z.string().min(1).max(1024),
  password: z.string().min(1).max(1024),
});
export type ChangePassword = z.infer<typeof ChangePassword>;
