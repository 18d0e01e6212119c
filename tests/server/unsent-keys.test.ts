import { expect, test } from "vitest";
import { unsentKeys } from "@/server/unsent-keys";

const [one, other] = ["a".repeat(32), "b".repeat(32)];

test("everybody seals under a key of their own, of 256 bits, and the key of the secret before follows the present one", () => {
  const [key, ...rest] = unsentKeys("ruth", { NEXTAUTH_SECRET: one });
  expect([Buffer.from(key ?? "", "base64").length, rest]).toEqual([32, []]);
  expect(unsentKeys("vera", { NEXTAUTH_SECRET: one })).not.toContain(key);
  const after = unsentKeys("ruth", { NEXTAUTH_SECRET: other, NEXTAUTH_SECRET_BEFORE: one });
  expect(after).toEqual([...unsentKeys("ruth", { NEXTAUTH_SECRET: other }), key]);
});
