import { readFileSync } from "node:fs";
import { fail } from "./progress.mjs";

/** The settings that hold a secret, or may. */
export const secrets = [
  "DATABASE_URL",
  "DATABASE_READ_URL",
  "DATABASE_OWNER_URL",
  "DATABASE_BACKUP_URL",
  "NEXTAUTH_SECRET",
  "NEXTAUTH_SECRET_BEFORE",
  "SMTP_URL",
  "EVIDENCE_S3_KEY",
  "EVIDENCE_S3_SECRET",
  "METRICS_TOKEN",
];

/**
 * Takes each of them from the file that NAME_FILE names, as containers and vaults hand secrets over. Such a file may be written
 * anew for every start, so that what opens a service lasts no longer than it has to.
 */
export function readSecretFiles(environment) {
  for (const name of secrets) {
    const file = environment[`${name}_FILE`];
    if (!file) continue;
    if (environment[name]) fail(`Settings ${name} and ${name}_FILE exclude each other: set one.`);
    environment[name] = contents(name, file);
    delete environment[`${name}_FILE`];
  }
}

function contents(name, file) {
  try {
    return readFileSync(file, "utf8").trim();
  } catch (error) {
    return fail(`Setting ${name}_FILE names ${file}, which cannot be read (${error.code}): correct it.`);
  }
}
