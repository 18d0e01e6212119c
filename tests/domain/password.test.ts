import { expect, test } from "vitest";
import { requireGoodPassword } from "@/domain/password";
import { Refusal } from "@/domain/refusal";

const email = "ada@example.org";

const sentence = "The plumb line hangs true in still air. ";
const isCommon = (password: string) => password === "correct horse battery staple";

const refused = (password: string, means = { secondFactor: false, isCommon }) => {
  try {
    requireGoodPassword(password, { email, name: "Ada Lovelace" }, means);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  return null;
};

test.each([
  ["15 characters", "a b c d e f g h"],
  ["a sentence", "The plumb line hangs true in still air."],
  ["256 characters", sentence.repeat(8).slice(0, 256)],
  ["a run with something of its own", "1234567890 tall ships"],
  ["words that hold neighbours of the keyboard", "we were poor as red sauce"],
  ["letters of any language", "ключ под ковриком лежит"],
  ["15 characters beyond the basic plane, each counted once", "🔑🚪🏠🪟🛏🪑🛁🧹🧺🪣🌂👞🎩🧦🧣"],
  ["a part of the address", "ada of the example organisation"],
  ["a name with something of its own", "plumbline beside the river"],
])("a password may be %s", (_what, password) => expect(refused(password)).toBeNull());

test.each([
  ["nothing", "", "password.too-short", 15],
  ["14 characters", "a b c d e f g ", "password.too-short", 15],
  [
    "14 characters beyond the basic plane, 28 in code units",
    "🔑🚪🏠🪟🔑🚪🏠🪟🔑🚪🏠🪟🔑🚪",
    "password.too-short",
    15,
  ],
  ["257 characters", sentence.repeat(9).slice(0, 257), "password.too-long", 256],
  ["the address with a little around it", "my ada@example.org!", "password.contains-email", 0],
  ["the address in capitals", "ADA@EXAMPLE.ORG 2026", "password.contains-email", 0],
  ["one character again and again", "a".repeat(20), "password.pattern", 0],
  ["nearly one character", "aaaaaaaaaaaabcd", "password.pattern", 0],
  ["the figures in their order", "123456789012345", "password.pattern", 0],
  ["the figures twice", "123456789012345678", "password.pattern", 0],
  ["the figures backwards", "987654321098765", "password.pattern", 0],
  ["the alphabet, in capitals too", "ABCDEFGHijklmnop", "password.pattern", 0],
  ["rows of keys", "qwertyuiopasdfghjkl", "password.pattern", 0],
  ["rows of other keyboards", "azertyuiopqsdfghjklm", "password.pattern", 0],
  ["keys in columns", "1qaz2wsx3edc4rfv", "password.pattern", 0],
  ["a short piece again and again", "hunter2hunter2hunter2", "password.pattern", 0],
  ["runs again and again", "123abc123abc123", "password.pattern", 0],
  ["names of the product and the person, with figures", "Plumbline-Lovelace-2026!", "password.of-names", 0],
  ["one that others chose", "correct horse battery staple", "password.common", 0],
  ["three characters again and again", "abc".repeat(10), "password.pattern", 0],
])("a password may not be %s", (_what, password, code, length) => {
  const refusal = refused(password);
  expect(refusal).toMatchObject({ reason: "invalid", code, params: { length } });
  expect(refusal?.fields).toEqual([{ path: "password", code, params: { length } }]);
});

test.each([
  ["eight characters beside a second factor", "a b c d ", null],
  ["seven", "a b c d", "password.too-short"],
])("%s", (_what, password, code) =>
  expect(refused(password, { secondFactor: true, isCommon })?.code ?? null).toBe(code),
);

test("a refusal does not carry the password", () =>
  expect(JSON.stringify([refused("hunter2"), refused("hunter2")?.message])).not.toContain("hunter2"));
