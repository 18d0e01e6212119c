import "server-only";
import { generateSecret, generateURI, verify } from "otplib";

/** A fresh secret of 160 bits for an authenticator, in base32, and the address that an app reads it from. */
export function newAuthenticator(email: string): { secret: string; uri: string } {
  const secret = generateSecret();
  return { secret, uri: uriOf(secret, email) };
}

/** What an authenticator app reads: issuer, account and secret. */
export const uriOf = (secret: string, label: string): string =>
  generateURI({ issuer: "Plumbline", label, secret });

/** For what place an authenticator's secret is sealed. */
export const placeOf = (personId: string): string => `authenticator of ${personId}`;

/**
 * The step of a code that fits at a moment, in seconds since 1970 (RFC 6238: SHA-1, six figures, 30 seconds; that of the step
 * before as well, for what is typed slowly, section 5.2, and none that is still to come), or null. A step that was taken already,
 * or one before it, does not fit.
 */
export async function stepOf(
  code: string,
  secret: string,
  takenUpTo: number,
  epoch = Date.now() / 1000,
): Promise<number | null> {
  if (!/^\d{6}$/.test(code)) return null;
  const afterTimeStep = takenUpTo > 0 ? { afterTimeStep: takenUpTo } : {};
  const found = await verify({ token: code, secret, epoch, epochTolerance: [30, 0], ...afterTimeStep });
  return found.valid && "timeStep" in found ? found.timeStep : null;
}
