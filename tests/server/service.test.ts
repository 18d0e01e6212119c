import { afterEach, expect, test, vi } from "vitest";
import { system } from "@/domain/actor";
import { env } from "@/env";
import { newestMigration } from "@/server/machine/migration-files";
import { readCounts, readReadiness, showsCounts } from "@/server/queries/service";
import { asOwner } from "./owner";

afterEach(() => void vi.restoreAllMocks());

const set = (settings: Partial<ReturnType<typeof env>>) => {
  const before = { ...env() };
  Object.assign(env(), settings);
  return () => Object.assign(env(), before);
};

test("it is ready on the database that this build brought up to date, and on no other", async () => {
  const again = set({ SCHEMA_AT: newestMigration() });
  expect(await readReadiness(system)).toBe("ready");
  Object.assign(env(), { SCHEMA_AT: "29990101000000_later" });
  expect(await readReadiness(system)).toBe("other-schema");
  again();
});

test("it has read the catalogue before it says that it is ready, so that no first page waits for another's connection", async () => {
  const held = globalThis as typeof globalThis & { plumblineOism3?: Map<string, unknown> };
  held.plumblineOism3?.clear();
  const again = set({ SCHEMA_AT: newestMigration() });
  expect(await readReadiness(system)).toBe("ready");
  expect(held.plumblineOism3?.size).toBe(1);
  again();
});

test("the product's role reads where the schema stands, and still not the migrations", async () => {
  const { rows } = await asOwner({}, (owner) =>
    owner.query("select obj_description('organisation'::regclass, 'pg_class') as at"),
  );
  expect(rows).toEqual([{ at: newestMigration() }]);
});

test("the counts are shown on this machine alone, or to whoever holds the token", async () => {
  const shown = (address: string, bearer = "") => showsCounts(system, { address, bearer });
  expect(await Promise.all(["127.0.0.1", "::1", "192.0.2.7", ""].map((one) => shown(one)))).toEqual([
    ...[true, true, false, false],
  ]);
  // Behind a proxy on this machine everybody could come from here.
  let again = set({ NEXTAUTH_URL: "https://measure.example.org" });
  expect(await shown("127.0.0.1")).toBe(false);
  again();
  again = set({ METRICS_TOKEN: "a-token-for-prometheus-alone" });
  expect(await shown("127.0.0.1")).toBe(false);
  expect(await shown("192.0.2.7", "a-token-for-prometheus-alone")).toBe(true);
  again();
});

test("the counts are in Prometheus's own form", async () => {
  const { text, type } = await readCounts(system);
  expect(type).toContain("text/plain");
  expect(text).toMatch(/^# TYPE plumbline_request_seconds histogram$/m);
});
