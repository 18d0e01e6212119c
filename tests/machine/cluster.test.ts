import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, test } from "vitest";
import { checkAppRole } from "@/server/machine/app-role";
import { hasCluster } from "@/server/machine/cluster";
import { connected } from "@/server/machine/connection";
import { openDatabase } from "@/server/machine/database";
import { findHome } from "@/server/machine/home";
import { readKeys } from "@/server/machine/keys";
import { answers } from "@/server/machine/postmaster";
import { takeProductLock } from "@/server/machine/product-lock";
import { throwAwayDatabase, throwAwayFolder } from "./throw-away";

const postmasterOf = (folder: string) =>
  Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);

const ask = (url: string, sql: string) => connected(url, async (client) => (await client.query(sql)).rows);

test("a server that is already there is taken over, not started twice", async () => {
  const folder = throwAwayFolder();
  const first = await throwAwayDatabase(folder);
  const second = await openDatabase(folder);
  expect(second).toMatchObject({ url: first.url, startedHere: false });
});

test("a cluster is found where PostgreSQL's account reaches it as well, and looking makes none", () => {
  const [folder, reachable] = [throwAwayFolder(), throwAwayFolder()];
  expect(hasCluster(folder, reachable)).toBe(false);
  expect(readdirSync(reachable)).toEqual([]);
  const home = findHome(folder, { run: () => spawnSync("false", { encoding: "utf8" }) }, reachable);
  mkdirSync(join(home.folder, "postgres"));
  writeFileSync(join(home.folder, "postgres/PG_VERSION"), "18\n");
  expect(hasCluster(folder, reachable)).toBe(true);
  expect(hasCluster(throwAwayFolder(), reachable)).toBe(false);
});

test("a server that was killed is started again with what it held", async () => {
  const folder = throwAwayFolder();
  const first = await throwAwayDatabase(folder, { durable: true });
  await ask(first.ownerUrl, "create table kept (i int); insert into kept values (7)");
  const pid = postmasterOf(folder);
  process.kill(pid, "SIGKILL");
  const second = await throwAwayDatabase(folder);
  expect(second.startedHere).toBe(true);
  expect(await ask(second.ownerUrl, "select i from kept")).toEqual([{ i: 7 }]);
});

test("a note left by a dead server whose number now belongs to another program is no hindrance", async () => {
  const folder = throwAwayFolder();
  const first = await throwAwayDatabase(folder);
  const note = join(folder, "postgres/postmaster.pid");
  const [, ...lines] = readFileSync(note, "utf8").split("\n");
  first.stop();
  writeFileSync(note, [process.ppid, ...lines].join("\n"));
  expect((await throwAwayDatabase(folder)).startedHere).toBe(true);
});

test("a server that nobody hears of is told from one that is not ours, which alone is stopped at once", async () => {
  const other = inject("settings").DATABASE_OWNER_URL;
  expect(await answers(throwAwayFolder(), other)).toBe("no");
  expect(await answers(throwAwayFolder(), other.replace(/:\d+\//, ":1/"))).toBe("silent");
});

test("nothing of the server is left when it is stopped", async () => {
  const folder = throwAwayFolder();
  const database = await throwAwayDatabase(folder);
  const pid = postmasterOf(folder);
  database.stop();
  expect(isThere(pid)).toBe(false);
});

test("the data folder and the secrets in it are closed to everybody else, and stay the same", () => {
  const folder = throwAwayFolder();
  const keys = readKeys(folder);
  expect(statSync(join(folder, "keys.json")).mode & 0o777).toBe(0o600);
  expect(readKeys(folder)).toEqual(keys);
  expect(new Set(Object.values(keys)).size).toBe(4);
});

test("only one process at a time serves a database, and the next one can when it ends", async () => {
  const { DATABASE_OWNER_URL } = inject("settings");
  const first = await takeProductLock(DATABASE_OWNER_URL);
  expect(first).toBeDefined();
  expect(await takeProductLock(DATABASE_OWNER_URL)).toBeUndefined();
  await first?.release();
  const second = await takeProductLock(DATABASE_OWNER_URL);
  expect(second).toBeDefined();
  await second?.release();
});

test("the product works as a role that is neither owner nor above it", async () => {
  const { DATABASE_URL, DATABASE_OWNER_URL } = inject("settings");
  expect(await checkAppRole(DATABASE_URL)).toBe("plumbline_app");
  await expect(checkAppRole(DATABASE_OWNER_URL)).rejects.toMatchObject({
    code: "app-role-too-strong",
    params: { role: "plumbline_owner", why: "owns" },
  });
});

test("a superuser, and one who bypasses row level security, are refused as the product's role", async () => {
  const folder = throwAwayFolder();
  const { url } = await throwAwayDatabase(folder);
  const { superuser } = readKeys(folder);
  const make = `create role above login bypassrls password '${superuser}'; grant connect on database plumbline to above`;
  await ask(as("postgres", superuser, url), make);
  for (const role of ["postgres", "above"])
    await expect(checkAppRole(as(role, superuser, url))).rejects.toMatchObject({
      params: { role, why: "above" },
    });
});

function as(role: string, password: string, url: string): string {
  const changed = new URL(url);
  changed.username = role;
  changed.password = password;
  return changed.href;
}

// A dead process whose parent has not asked after it still has a number.
function isThere(pid: number): boolean {
  const { stdout } = spawnSync("ps", ["-o", "stat=", "-p", `${pid}`], { encoding: "utf8" });
  return stdout.trim() !== "" && !stdout.startsWith("Z");
}
