import { z } from "zod";
import { shortText } from "./oism3/answer-schema";

/** What one calls a passkey, so as to know it again. */
export const NamePasskey = z.object({ name: shortText.trim().min(1).max(80) });
export type NamePasskey = z.infer<typeof NamePasskey>;

/** One of one's own passkeys, by the fingerprint of its id. */
export const PasskeyKey = z.object({ hash: z.string().regex(/^[\da-f]{64}$/) });
export type PasskeyKey = z.infer<typeof PasskeyKey>;

/** What a browser brings back; what it says is looked at where its signature is. */
export const SignedText = z.object({ signed: z.record(z.string(), z.unknown()) });
export const MadeText = NamePasskey.extend({ made: z.record(z.string(), z.unknown()) });
