import { expect, inject, test } from "vitest";
import { env } from "@/env";
import { drift } from "@/server/machine/migrate";

test("the migrations and the Prisma schema describe the same tables", async () => {
  expect(await drift(inject("settings").DATABASE_OWNER_URL)).toBe("");
  expect(env().DATABASE_URL).toContain("plumbline_app");
});
