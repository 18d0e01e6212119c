import { type Chapter, met } from "./standing";

const paper = ".readme/security.md";
const sealing = "src/server/sealing.ts";
const absent = "tests/architecture/absent.test.ts";

export const cryptography: Chapter = {
  "V11.1.1": met("Write down how keys live", `${paper} § ## Keys`),
  "V11.1.2": met("List what is encrypted, hashed and signed", `${paper} § ## Keys`),
  "V11.2.1": met(
    "Use known implementations",
    'src/server/sealing.ts § from "node:crypto"',
    'src/server/passwords.ts § from "@node-rs/argon2"',
    'src/app/(workspace)/assessments/[assessment]/saving/seal.ts § from "@noble/ciphers/chacha.js"',
  ),
  "V11.2.2": met(
    "Be able to change algorithms and keys",
    "tests/machine/seal-anew.test.ts § what was sealed opens under the new secret alone, and what opened under none stays and is counted",
    `${sealing} § if (from !== version`,
  ),
  "V11.2.3": met("Use 128 bits of strength and more", `${sealing} § "aes-256-gcm"`),
  "V11.3.1": met("Use no weak modes", `${absent} § no weak algorithm is named`),
  "V11.3.2": met("Use approved modes", `${sealing} § createCipheriv("aes-256-gcm"`),
  "V11.3.3": met("Notice what was changed", `${sealing} § .setAuthTag(tag)`),
  "V11.4.1": met(
    "Use approved hashes",
    `${absent} § no weak algorithm is named`,
    'src/server/digests.ts § createHash("sha256")',
  ),
  "V11.4.2": met(
    "Hash passwords slowly",
    "src/server/passwords.ts § algorithm: 2, memoryCost: 19_456, timeCost: 2",
  ),
  "V11.4.3": met("Hash what must not change with 256 bits", "src/server/audit.ts § checksumOf("),
  "V11.4.4": met(
    "Draw no key from a password",
    `${sealing} § hkdfSync("sha256", secret`,
    'src/server/machine/keys.ts § randomBytes(32).toString("hex")',
  ),
  "V11.5.1": met(
    "Draw what must not be guessed from 128 bits",
    "src/server/secrets.ts § randomBytes(32)",
    `${absent} § chance comes from the system's own source`,
  ),
  "V11.6.1": met(
    "Make and check keys in approved ways",
    'src/server/machine/keys.ts § randomBytes(32).toString("hex")',
    "src/server/webauthn.ts § verifyAuthenticationResponse({",
  ),
};
