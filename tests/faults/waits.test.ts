import { join } from "node:path";
import { Client } from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { connected } from "@/server/machine/connection";
import { openLedger } from "./ledger";
import { familyOf, isAlive } from "./processes";
import { leave, openStage, type Stage } from "./stage";
import { suffer } from "./suffering";
import { found, pack, sumOf, upload, uploadHalf } from "./uploads";
import { pause } from "./writers";

let stage: Stage;
const ledger = openLedger();
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => leave(stage));

test("PostgreSQL that stands still for ten seconds keeps people waiting or has them told so, and loses nothing", async () => {
  const { came } = await suffer(stage, ledger, async () => {
    try {
      signal("SIGSTOP");
      const readiness = await ready();
      await pause(10_000);
      return readiness;
    } finally {
      signal("SIGCONT");
    }
  });
  expect(came, "what readiness says meanwhile").toBe(503);
});

test("whoever waits for a PostgreSQL that stands still for longer is told so, on connections that were there before as well", async () => {
  const ask = async () => {
    const headers = { cookie: "plumbline=nobody" };
    const answer = await fetch(`${stage.product.address}/portfolio`, { headers, redirect: "manual" });
    await answer.arrayBuffer();
    return answer.status;
  };
  expect(await Promise.all([ask(), ask(), ask()]), "sent to sign in").toEqual([307, 307, 307]);
  try {
    signal("SIGSTOP");
    expect(await Promise.all([ask(), ask(), ask(), ask()])).toEqual([503, 503, 503, 503]);
  } finally {
    signal("SIGCONT");
  }
  await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 5_000, interval: 100 });
  expect(await ask(), "as before").toBe(307);
});

test("with every connection of its pool held up by a lock, the product tells the others to wait", async () => {
  const held = () =>
    asSuperuser(async (other) => {
      await other.query("begin; lock table assessment in access exclusive mode");
      await pause(12_000);
      const { rows } = await other.query("select count(*)::int as n from pg_locks where not granted");
      await other.query("rollback");
      return rows[0]?.n;
    });
  const { came, told } = await suffer(stage, ledger, held, { writers: 24 });
  expect(came, "transactions that wait for the lock").toBeGreaterThanOrEqual(10);
  expect(told.length, "whoever got no connection").toBeGreaterThan(0);
});

test("with every connection of PostgreSQL taken by others, the product tells people to wait", async () => {
  const { told } = await suffer(stage, ledger, async () => {
    const others = await takeEveryConnection();
    await pause(5_000);
    await Promise.all(others.map((other) => other.end()));
  });
  expect(told.length, "whoever got no connection").toBeGreaterThan(0);
});

test("an upload whose line is cut, or whose server is killed, leaves nothing, and comes whole when it is sent again", async () => {
  const folder = join(stage.product.data, "evidence");
  const parcel = await pack(stage, 24);
  await uploadHalf(stage, parcel, () => pause(500));
  await expect.poll(() => found(stage, parcel, folder)).toEqual({ rows: [], bytes: false, arriving: 0 });
  await uploadHalf(stage, parcel, () => process.kill(stage.product.webServer(), "SIGKILL"));
  expect(await found(stage, parcel, folder)).toMatchObject({ rows: [], bytes: false });
  await vi.waitFor(async () => expect(await ready()).toBe(200), { timeout: 30_000, interval: 100 });
  for (const _ of ["once", "and once more"])
    expect(await upload(stage, parcel)).toMatchObject({ status: 200 });
  const kept = await found(stage, parcel, folder);
  expect(kept).toMatchObject({ rows: [{ id: parcel.id, sha256: sumOf(parcel) }], bytes: true });
});

function signal(name: "SIGSTOP" | "SIGCONT") {
  // One may end while we look at them.
  for (const pid of familyOf(stage.product.postmaster())) if (isAlive(pid)) process.kill(pid, name);
}

const ready = async () => (await fetch(`${stage.product.address}/api/ready`)).status;

const asSuperuser = <T>(work: (client: Client) => Promise<T>) => connected(stage.product.readerUrl(), work);

/** Those of the product's own are cut, and taken before it can come back. */
async function takeEveryConnection(): Promise<Client[]> {
  const taken: Client[] = [];
  for (;;) {
    const client = new Client({ connectionString: stage.product.readerUrl() });
    client.on("error", () => {});
    try {
      await client.connect();
    } catch {
      if (!(await cutTheProduct(taken[0]))) return taken;
      continue;
    }
    taken.push(client);
  }
}

async function cutTheProduct(client: Client | undefined): Promise<boolean> {
  const cut = await client?.query(
    "select pg_terminate_backend(pid) from pg_stat_activity where usename = 'plumbline_app'",
  );
  return (cut?.rowCount ?? 0) > 0;
}
