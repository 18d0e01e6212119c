import { expect, test } from "vitest";
import { settle } from "@/ops/launch/address.mjs";
import { readHost } from "@/ops/launch/public.mjs";

const beyond = {
  HOST: "0.0.0.0",
  NEXTAUTH_URL: "https://measure.example.org",
  TRUSTED_PROXY: "10.0.0.2, 192.0.2.0/24",
  NEXTAUTH_SECRET: "p9X2vLq7Tz1mKc8RwYb4NdHs6GfJa3Ue",
};
const empty = { demonstration: "none", data: "tests/nowhere" };
const told = (own: object, with_ = empty): string => {
  try {
    return readHost({ ...beyond, ...own }, with_);
  } catch (error) {
    return error instanceof Error ? error.message : "";
  }
};

test("beyond this machine the start has what it demands, or stays on this machine without", () => {
  expect(told({})).toBe("0.0.0.0");
  expect(told({ TRUSTED_PROXY: "10.0.0.0/8, fd00::/16, fd00::1" })).toBe("0.0.0.0");
  expect(readHost({}, { demonstration: "once", data: "tests/nowhere" })).toBe("127.0.0.1");
});

test.each([
  [
    "plain http",
    { NEXTAUTH_URL: "http://measure.example.org" },
    /^Setting NEXTAUTH_URL must be the https address/,
  ],
  ["no address of its own", { NEXTAUTH_URL: undefined }, /^Setting NEXTAUTH_URL/],
  ["no named proxy", { TRUSTED_PROXY: undefined }, /^Setting TRUSTED_PROXY is missing/],
  ["a proxy that is no address", { TRUSTED_PROXY: "proxy.example" }, /^Setting TRUSTED_PROXY is malformed/],
  ["a proxy that is everybody", { TRUSTED_PROXY: "0.0.0.0/0" }, /^Setting TRUSTED_PROXY reaches too far/],
  ["nearly everybody", { TRUSTED_PROXY: "10.0.0.2, 0.0.0.0/7" }, /^Setting TRUSTED_PROXY reaches too far/],
  ["everybody over IPv6", { TRUSTED_PROXY: "::/0" }, /^Setting TRUSTED_PROXY reaches too far/],
  ["a net of IPv6 that is too wide", { TRUSTED_PROXY: "2000::/15" }, /reaches too far.*\/16 or longer/],
  ["more bits than there are", { TRUSTED_PROXY: "10.0.0.0/33" }, /^Setting TRUSTED_PROXY is malformed/],
  [
    "https on this machine, by nobody's name",
    { HOST: undefined, TRUSTED_PROXY: undefined },
    /^Setting TRUSTED_PROXY is missing.*127\.0\.0\.1/,
  ],
  ["a secret from an example", { NEXTAUTH_SECRET: "change-me-change-me-change-me-please" }, /can be guessed/],
  ["a secret of one letter", { NEXTAUTH_SECRET: "a".repeat(40) }, /can be guessed/],
  ["a host that is none", { HOST: "everywhere" }, /^Setting HOST is malformed/],
])("with %s it does not start, and says why", (_what, own, line) => expect(told(own)).toMatch(line));

test("beyond this machine there is no demonstration", () =>
  expect(told({}, { ...empty, demonstration: "once" })).toContain("--no-demo"));

const seenAs = (near: string, headers: Record<string, string>) => {
  const request = { headers: { ...headers }, socket: { remoteAddress: near } };
  settle(request);
  return request.headers;
};

test("what a client says of its own address is believed from nobody but the named proxy", () => {
  expect(
    seenAs("203.0.113.9", { "x-forwarded-for": "127.0.0.1", "x-forwarded-host": "evil.example" }),
  ).toEqual({
    "x-forwarded-for": "203.0.113.9",
  });
  expect(seenAs("::ffff:203.0.113.9", { forwarded: "for=1.1.1.1" })).toEqual({
    "x-forwarded-for": "203.0.113.9",
  });
});
