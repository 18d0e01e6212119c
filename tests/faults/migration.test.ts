import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { connected } from "@/server/machine/connection";
import { openDatabase } from "@/server/machine/database";
import { freePort } from "@/server/machine/free-port";
import { drift } from "@/server/machine/migrate";
import { readMigrations } from "@/server/machine/migration-files";
import { makeThrowAway } from "../throw-away";
import { openLedger } from "./ledger";
import { familyOf, isAlive } from "./processes";
import { launch, startProduct } from "./product";
import { leave, settleIn } from "./stage";
import { suffer } from "./suffering";

const all = readMigrations().migrationDirectories.length;

test("a start that is killed while it migrates, database and all, leaves nothing that the next one cannot go on from", async () => {
  const place = makeThrowAway("migration");
  const reached: number[] = [];
  for (const many of [0, Math.floor(all / 3), Math.floor((2 * all) / 3)])
    reached.push(await killAfter(many, place.folder));
  const product = await startProduct({}, place);
  const applied = "select count(*)::int as n from _prisma_migrations where finished_at is not null";
  expect(await ask(place.folder, applied)).toEqual([{ n: all }]);
  expect(reached.at(-1), "migrations that were through when it was killed").toBeLessThan(all);
  expect(await drift((await openDatabase(place.folder)).ownerUrl)).toBe("");
  const stage = await settleIn(product);
  await suffer(stage, openLedger(), async () => {});
  await leave(stage);
});

/** Starts the product, and kills all of it once so many migrations are through and the next is under way. */
async function killAfter(many: number, folder: string): Promise<number> {
  const launched = launch({ PLUMBLINE_DATA: folder, PORT: `${await freePort()}` });
  const through =
    "select count(*) filter (where finished_at is not null)::int as n, count(*)::int as begun from _prisma_migrations";
  const n = await vi.waitFor(
    async () => {
      const [row] = await ask(folder, through);
      if (row === undefined || row.begun <= many) throw new Error("It has not come so far");
      return row.n;
    },
    { timeout: 60_000, interval: 5 },
  );
  const postmaster = Number(readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n")[0]);
  for (const pid of [...familyOf(launched.pid ?? 0), ...familyOf(postmaster)])
    if (isAlive(pid)) process.kill(pid, "SIGKILL");
  return n;
}

const ask = async (folder: string, sql: string) => {
  const [, , , port] = readFileSync(join(folder, "postgres/postmaster.pid"), "utf8").split("\n");
  const { superuser } = JSON.parse(readFileSync(join(folder, "keys.json"), "utf8"));
  const url = `postgresql://postgres:${superuser}@127.0.0.1:${port}/plumbline`;
  return connected(url, async (client) => (await client.query<{ n: number; begun: number }>(sql)).rows);
};
