import "server-only";
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  generateRegistrationOptions,
  type PublicKeyCredentialCreationOptionsJSON,
  type PublicKeyCredentialRequestOptionsJSON,
  type RegistrationResponseJSON,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
} from "@simplewebauthn/server";
import { z } from "zod";

export type { PublicKeyCredentialCreationOptionsJSON, PublicKeyCredentialRequestOptionsJSON };

/** The site that a passkey is for: its origin, as the browser writes it. */
export type Site = string;

/** A passkey belongs to a name; a bare address has none (WebAuthn Level 3, 5.1.2: a domain is asked for). */
export const holdsPasskeys = (site: Site): boolean => !/^[\d.]+$|^\[/.test(new URL(site).hostname);

const rpId = (site: Site): string => new URL(site).hostname;

type Known = { credentialId: string; transports: string[] };

/** What a browser is told so that it makes a passkey. It can be found without a name, and asks for its owner each time. */
export const optionsToMake = (
  site: Site,
  { personId, email, name }: { personId: string; email: string; name: string },
  known: readonly Known[],
): Promise<PublicKeyCredentialCreationOptionsJSON> =>
  generateRegistrationOptions({
    rpName: "Plumbline",
    rpID: rpId(site),
    userID: new TextEncoder().encode(personId),
    userName: email,
    userDisplayName: name,
    attestationType: "none",
    excludeCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
    authenticatorSelection: { residentKey: "required", userVerification: "required" },
  });

/** What a browser is told so that it signs with a passkey: one of these, or whichever its owner chooses. */
export const optionsToSign = (
  site: Site,
  known: readonly Known[] = [],
): Promise<PublicKeyCredentialRequestOptionsJSON> =>
  generateAuthenticationOptions({
    rpID: rpId(site),
    userVerification: "required",
    allowCredentials: known.map(({ credentialId, transports }) => ({ id: credentialId, transports })),
  });

const id = z.string().min(1).max(1400);
const text = z.string().max(20_000);

/** What a browser sends back once it made a passkey. */
export const Made = z.object({
  id,
  rawId: id,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}).loose().default({}),
  response: z.object({
    clientDataJSON: text,
    attestationObject: text,
    transports: z.array(z.string().max(20)).max(10).optional(),
  }),
});

/** What a browser sends back once it signed with one. */
export const Signed = z.object({
  id,
  rawId: id,
  type: z.literal("public-key"),
  clientExtensionResults: z.object({}).loose().default({}),
  response: z.object({
    clientDataJSON: text,
    authenticatorData: text,
    signature: text,
    userHandle: z.string().max(200).optional(),
  }),
});

export type MadePasskey = { credentialId: string; publicKey: string; counter: bigint; transports: string[] };

/** The passkey that was made for this challenge on this site; null where anything is wrong with it. */
export async function readMade(site: Site, challenge: string, sent: unknown): Promise<MadePasskey | null> {
  const made = Made.safeParse(sent);
  if (!made.success) return null;
  const { registrationInfo } = await verifyRegistrationResponse({
    response: plain<RegistrationResponseJSON>(made.data),
    expectedChallenge: challenge,
    expectedOrigin: site,
    expectedRPID: rpId(site),
    requireUserVerification: true,
  }).catch(() => ({ registrationInfo: undefined }));
  if (registrationInfo === undefined) return null;
  const { id: credentialId, publicKey, counter } = registrationInfo.credential;
  return {
    credentialId,
    publicKey: Buffer.from(publicKey).toString("base64url"),
    counter: BigInt(counter),
    transports: made.data.response.transports ?? [],
  };
}

/** The id of the passkey that was signed with, before anything of it is believed; null where it is none. */
export const namedIn = (sent: unknown): string | null => Signed.safeParse(sent).data?.id ?? null;

type Kept = { credentialId: string; publicKey: string; counter: bigint };

/** The new counter of a passkey that signed this challenge on this site; null where anything is wrong. */
export async function readSigned(
  site: Site,
  challenge: string,
  kept: Kept,
  sent: unknown,
): Promise<bigint | null> {
  const signed = Signed.safeParse(sent);
  if (!signed.success) return null;
  const answer = await verifyAuthenticationResponse({
    response: plain<AuthenticationResponseJSON>(signed.data),
    expectedChallenge: challenge,
    expectedOrigin: site,
    expectedRPID: rpId(site),
    requireUserVerification: true,
    credential: {
      id: kept.credentialId,
      publicKey: new Uint8Array(Buffer.from(kept.publicKey, "base64url")),
      counter: Number(kept.counter),
    },
  }).catch(() => null);
  return answer?.verified ? BigInt(answer.authenticationInfo.newCounter) : null;
}

/** Drops fields that are there and undefined, which the library's types do not allow. */
const plain = <T>(parsed: unknown): T => JSON.parse(JSON.stringify(parsed));
