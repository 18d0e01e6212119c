import { generate } from "otplib";
import { expect, test } from "vitest";
import { newAuthenticator, stepOf } from "@/server/one-time-codes";

const { secret } = newAuthenticator("ruth@example.org");
/** The beginning of a step, in seconds. */
const now = 1_764_000_000;

test.each([
  ["of the present half minute", 0, now / 30],
  ["of the one before", -30, now / 30 - 1],
  ["that is older", -60, null],
  ["that is still to come", 30, null],
])("a code %s: %i seconds off gives the step %s", async (_which, off, step) =>
  expect(await stepOf(await generate({ secret, epoch: now + off }), secret, 0, now)).toBe(step),
);

test("a step is taken once, and none before it afterwards", async () => {
  const code = await generate({ secret, epoch: now });
  expect(await stepOf(code, secret, now / 30, now)).toBeNull();
  expect(await stepOf(await generate({ secret, epoch: now - 30 }), secret, now / 30, now)).toBeNull();
});
