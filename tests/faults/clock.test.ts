import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connected } from "@/server/machine/connection";
import { openLedger } from "./ledger";
import { leave, openStage, type Stage } from "./stage";
import { suffer } from "./suffering";
import { pause } from "./writers";

const library = ["x86_64", "aarch64"]
  .map((machine) => `/usr/lib/${machine}-linux-gnu/faketime/libfaketime.so.1`)
  .find(existsSync);

describe.skipIf(library === undefined)("with a clock that can be set, which takes faketime", () => {
  const folder = mkdtempSync(join(tmpdir(), "plumbline-clock-"));
  const clock = join(folder, "clock");
  const setClock = (by: string) => writeFileSync(clock, by);
  const ledger = openLedger();
  let stage: Stage;
  beforeAll(async () => {
    setClock("+0");
    stage = await openStage({
      LD_PRELOAD: library ?? "",
      FAKETIME_TIMESTAMP_FILE: clock,
      FAKETIME_CACHE_DURATION: "1",
      // What counts from the start of the machine is not what somebody sets.
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    });
  });
  afterAll(async () => {
    await leave(stage);
    rmSync(folder, { recursive: true });
  });

  test("whoever writes goes on when the clock is set back an hour, and forward again, and the order stays", async () => {
    const { came } = await suffer(stage, ledger, async () => {
      setClock("-3600");
      await pause(4_000);
      const hour = await database();
      setClock("+0");
      await pause(3_000);
      return { hour, now: await database() };
    });
    const minutes = (at: Date) => Math.round((at.getTime() - Date.now()) / 60_000) || 0;
    expect([minutes(came.hour.clock), minutes(came.now.clock)], "minutes that PostgreSQL was off").toEqual([
      -60, 0,
    ]);
    expect(minutes(came.hour.newest), "minutes by which the product dated a change back").toBe(-60);
  });

  const database = () =>
    connected(stage.product.readerUrl(), async (client) => {
      const { rows } = await client.query<{ clock: Date; newest: Date }>(
        "select clock_timestamp() as clock, (select at from audit_event order by sequence desc limit 1) as newest",
      );
      return rows[0] ?? { clock: new Date(0), newest: new Date(0) };
    });
});
