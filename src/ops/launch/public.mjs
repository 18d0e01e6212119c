import { existsSync } from "node:fs";
import { isIP } from "node:net";
import { fail } from "./progress.mjs";

/** Whether only this machine can reach an address on which something listens. */
export const isLoopback = (host) => host === "localhost" || host === "::1" || /^127\./.test(host);

/** Where the product listens. Beyond this machine it demands what keeps people's sign-ins safe there, and says why. */
export function readHost({ HOST, NEXTAUTH_URL, NEXTAUTH_SECRET, TRUSTED_PROXY }, { demonstration, data }) {
  const host = HOST || "127.0.0.1";
  if (host !== "localhost" && isIP(host) === 0)
    fail(
      `Setting HOST is malformed: "${host}" is no address. Write 127.0.0.1 for this machine alone, 0.0.0.0 for all.`,
    );
  if (TRUSTED_PROXY) checkProxies(TRUSTED_PROXY);
  if (NEXTAUTH_SECRET) checkSecret(NEXTAUTH_SECRET);
  if (/^https:/.test(NEXTAUTH_URL ?? "") && !TRUSTED_PROXY)
    fail(
      "Setting TRUSTED_PROXY is missing: since NEXTAUTH_URL is https, name the address of the proxy that speaks it for Plumbline, 127.0.0.1 where it runs on this machine. From it alone the address of whoever asks is believed, and what comes past it is turned away.",
    );
  if (isLoopback(host)) return host;
  if (!/^https:\/\//.test(NEXTAUTH_URL ?? ""))
    fail(
      "Setting NEXTAUTH_URL must be the https address that people use, since HOST reaches beyond this machine: without https their passwords could be read on the way, and browsers would drop the sign-in without a word.",
    );
  const declined = demonstration === "once" && existsSync(`${data}/demonstration-declined`);
  if (demonstration !== "none" && !declined)
    fail(
      "HOST reaches beyond this machine, where invented people with printed passwords have no place: start with --no-demo.",
    );
  if (existsSync(`${data}/demonstration-done`))
    fail(
      `HOST reaches beyond this machine, and ${data} holds the demonstration, whose passwords were printed: name a fresh data folder with PLUMBLINE_DATA.`,
    );
  return host;
}

function checkProxies(written) {
  for (const one of written.split(",").map((part) => part.trim())) {
    const [address, length = "32"] = one.split("/");
    if (isIP(address) === 0 || !/^\d{1,3}$/.test(length))
      fail(
        `Setting TRUSTED_PROXY is malformed: "${one}" is neither an address nor a network like 10.0.0.0/8.`,
      );
    // Ours: the largest private network of IPv4 is a /8 (RFC 1918, 3); a /16 of IPv6 is more than any operator holds.
    const least = isIP(address) === 6 ? 16 : 8;
    if (one.includes("/") && Number(length) < least)
      fail(
        `Setting TRUSTED_PROXY reaches too far: "${one}" holds so many that anybody could claim any address. Name the proxy itself, or a network of /${least} or longer.`,
      );
    if (Number(length) > (isIP(address) === 6 ? 128 : 32))
      fail(`Setting TRUSTED_PROXY is malformed: "${one}" is longer than an address.`);
  }
}

/** What stands in examples, or was typed rather than drawn, can be guessed. */
function checkSecret(secret) {
  const isTyped =
    new Set(secret).size < 12 || /change.?me|secret|example|password|plumbline|default/i.test(secret);
  if (secret.length < 32 || isTyped)
    fail(
      "Setting NEXTAUTH_SECRET can be guessed: draw one, for instance with openssl rand -base64 48, or leave it out and one is made.",
    );
}
