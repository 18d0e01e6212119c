import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { system, visitor } from "@/domain/actor";
import { demonstrate, inviteFounder, isHalfDemonstrated, refuseDemonstrationBeyond } from "@/ops/demonstrate";
import { foundOrganisation } from "@/server/commands/organisations";
import { startSession } from "@/server/commands/sessions";
import { disconnect } from "@/server/db";
import { type Database, openDatabase, prepareDatabase } from "@/server/machine/database";

const data = mkdtempSync(join(tmpdir(), "plumbline-demonstration-"));
let database: Database;

// A database of its own, since the demonstration's people have fixed addresses.
beforeAll(async () => {
  database = await openDatabase(data, "ours", { durable: false });
  await prepareDatabase(database);
  process.env.DATABASE_URL = database.url;
}, 60_000);
afterAll(async () => {
  await disconnect();
  database.stop();
  rmSync(data, { recursive: true, force: true });
});

const order = (demonstration: "once" | "none" | "anew", folder = data) => ({
  work: "serve" as const,
  data: folder,
  port: 3000,
  whose: "ours" as const,
  launcher: process.pid,
  demonstration,
});
const run = (demonstration: "once" | "none" | "anew") => demonstrate(order(demonstration), database, []);

// In their order, as an operator goes.
test("a first start is asked for no founder, as it has the demonstration", async () => {
  expect(await inviteFounder(order("once"))).toBeNull();
});

test("started empty, nothing is made, the founder is invited, and no later start makes it after all", async () => {
  expect(await run("none")).toEqual([]);
  expect(await inviteFounder(order("none"))).toMatch(/^[\w-]{43}$/);
  expect(await run("once")).toEqual([]);
  expect(await inviteFounder(order("once"))).toMatch(/^[\w-]{43}$/);
});

const beyond = { ...order("none"), host: "0.0.0.0", whose: { url: "", ownerUrl: "" } };

test("a database that holds no demonstration is served beyond this machine", () =>
  refuseDemonstrationBeyond(beyond, database));

test("started over, it has fresh passwords, the old ones are gone, and what others founded stays", async () => {
  const password = "a password of somebody real";
  const people = [{ name: "Real", email: "somebody@real.example", roles: ["manager" as const], password }];
  await foundOrganisation(system, { organisation: "Real", people });
  const first = await run("anew");
  const second = await run("anew");
  expect(second.map(({ email }) => email)).toEqual(first.map(({ email }) => email));
  const [before, after] = [first[0], second[0]];
  if (before === undefined || after === undefined) throw new Error("Nobody signs in.");
  expect(await startSession(visitor, before)).toBeNull();
  expect(await startSession(visitor, after)).not.toBeNull();
  expect(await startSession(visitor, { email: "somebody@real.example", password })).not.toBeNull();
  expect(isHalfDemonstrated(order("once"))).toBe(false);
}, 300_000);

test("a database that holds the demonstration is served on this machine alone, from whichever data folder", async () => {
  await refuseDemonstrationBeyond({ ...beyond, host: "127.0.0.1" }, database);
  await expect(refuseDemonstrationBeyond(beyond, database)).rejects.toMatchObject({
    code: "database-demonstrated",
  });
});
