import { fail } from "./progress.mjs";

const isHere = (host) => /^(|localhost|\[?::1\]?|127(\.\d+){3})$/.test(host);

/**
 * Where people come over https, what the product speaks to on other machines is spoken to sealed as well: what they keep from
 * readers on the way in would else be read on the way on.
 */
export function checkConnections(environment) {
  if (!/^https:/.test(environment.NEXTAUTH_URL ?? "")) return;
  for (const name of ["DATABASE_URL", "DATABASE_READ_URL", "DATABASE_OWNER_URL", "DATABASE_BACKUP_URL"])
    if (isElsewhere(environment[name]) && !isSealed(environment[name]))
      fail(
        `Setting ${name} names a database on another machine without TLS: add ?sslmode=verify-full to it, or reach it by a tunnel that ends on this machine.`,
      );
  if (isElsewhere(environment.EVIDENCE_S3_ENDPOINT) && /^http:/.test(environment.EVIDENCE_S3_ENDPOINT))
    fail("Setting EVIDENCE_S3_ENDPOINT names a bucket on another machine without TLS: use https.");
  const scanner = /^(.*):\d+$/.exec(environment.EVIDENCE_CLAMD ?? "")?.[1];
  if (scanner !== undefined && !isHere(scanner))
    fail(
      "Setting EVIDENCE_CLAMD names a scanner on another machine, and clamd speaks in the clear: let it run on this machine, or reach it by a tunnel that ends here.",
    );
}

/** A socket of this machine's has no host in its address, or a path. */
function isElsewhere(address) {
  if (!address || !URL.canParse(address)) return false;
  const { hostname, searchParams } = new URL(address);
  return !isHere(searchParams.get("host")?.replace(/^\/.*/, "") ?? hostname);
}

const isSealed = (address) =>
  /^(require|verify-ca|verify-full)$/.test(new URL(address).searchParams.get("sslmode") ?? "");
