import { expect, test } from "vitest";
import { ChangePassword, Email, linkLasts, RedeemLink, SignIn, sessionLasts } from "@/domain/sign-in";

test.each([
  ["capitals", "Ada@Example.ORG"],
  ["blanks around it", "  ada@example.org "],
  ["what pasting brings along", "\tada@example.org\r\n"],
])("an address with %s is the same address", (_what, given) =>
  expect(Email.parse(given)).toBe("ada@example.org"),
);

test.each([
  ["nothing", ""],
  ["blanks", "   "],
  ["no place", "ada"],
  ["no person", "@example.org"],
  ["two addresses", "ada@example.org, eve@example.org"],
  ["a blank within", "ada @example.org"],
  ["a name around it", "Ada <ada@example.org>"],
  ["a character that no text holds", "ada\u0000@example.org"],
  ["255 characters", `${"a".repeat(61)}@${"b.".repeat(95)}org`],
  ["a number", 7],
])("%s is no address", (_what, given) => expect(Email.safeParse(given).success).toBe(false));

test("an address of 254 characters is still one", () =>
  expect(Email.safeParse(`${"a".repeat(60)}@${"b.".repeat(95)}org`).success).toBe(true));

test("signing in takes any password, since old ones may be shorter than new ones must be", () => {
  expect(SignIn.parse({ email: "Ada@example.org", password: "x" })).toEqual({
    email: "ada@example.org",
    password: "x",
  });
});

test.each([
  ["signing in", SignIn, { email: "ada@example.org" }],
  ["a link", RedeemLink, { secret: "s" }],
  ["changing it", ChangePassword, { current: "c" }],
])("no password and one over 1024 characters are refused at %s", (_what, schema, rest) => {
  expect(schema.safeParse({ ...rest, password: "p".repeat(1024) }).success).toBe(true);
  expect(schema.safeParse({ ...rest, password: "p".repeat(1025) }).success).toBe(false);
  expect(schema.safeParse({ ...rest, password: "" }).success).toBe(false);
  expect(schema.safeParse(rest).success).toBe(false);
});

test("a session ends after 12 hours unused and after 7 days in all; a link waits for 72 hours", () => {
  const hour = 60 * 60 * 1000;
  expect(sessionLasts).toEqual({ idle: 12 * hour, atMost: 7 * 24 * hour });
  expect(linkLasts).toBe(72 * hour);
});
