import { afterEach, expect, test, vi } from "vitest";

afterEach(() => {
  vi.unstubAllEnvs();
  vi.resetModules();
});

const read = async () => (await import("@/env")).env();

test("the settings are read once", async () => {
  const first = await read();
  vi.stubEnv("DATABASE_POOL", "3");
  expect(await read()).toBe(first);
  expect(first.DATABASE_POOL).toBe(10);
});

test.each([
  ["DATABASE_URL", undefined],
  ["DATABASE_URL", "mysql://127.0.0.1/plumbline"],
  ["NEXTAUTH_SECRET", undefined],
  ["NEXTAUTH_SECRET", "short"],
  ["NEXTAUTH_URL", "127.0.0.1:3000"],
  ["DATABASE_POOL", "none"],
  ["DATABASE_POOL", "0"],
])("without a good %s (%s) nothing starts, and one line names it", async (name, value) => {
  vi.resetModules();
  vi.stubEnv(name, value);
  const line = await read().then(String, ({ message }: Error) => message);
  expect(line).toMatch(new RegExp(`^Setting ${name}: .+$`));
});
