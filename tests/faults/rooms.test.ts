import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { connected } from "@/server/machine/connection";
import { openLedger } from "./ledger";
import { type Disk, mayMount, mount } from "./mount";
import { leave, openStage, type Stage } from "./stage";
import { suffer } from "./suffering";
import { found, pack, sumOf, upload } from "./uploads";
import { pause } from "./writers";

describe.skipIf(!mayMount())("on disks of its own, which takes root that may mount", () => {
  let stage: Stage;
  let data: Disk;
  let evidence: Disk;
  const ledger = openLedger();
  beforeAll(async () => {
    data = disk("640m");
    evidence = disk("40m");
    stage = await openStage({ EVIDENCE_FOLDER: evidence.folder }, { folder: data.folder, discard: () => {} });
  });
  afterAll(async () => {
    await leave(stage);
    for (const { unmount } of [data, evidence]) unmount();
  });

  test("with no room left for evidence a file is refused and leaves nothing; with room again it is taken", async () => {
    const [first, second] = [await pack(stage, 24), await pack(stage, 24)];
    expect(await upload(stage, first)).toMatchObject({ status: 200 });
    const refused = await upload(stage, second);
    expect(refused).toMatchObject({ status: 413, body: expect.stringContaining("no room left") });
    expect(await found(stage, second, evidence.folder)).toEqual({ rows: [], bytes: false, arriving: 0 });
    const smaller = await pack(stage, 1);
    expect(await upload(stage, smaller)).toMatchObject({ status: 200 });
    expect((await found(stage, smaller, evidence.folder)).rows).toMatchObject([{ sha256: sumOf(smaller) }]);
    expect((await found(stage, first, evidence.folder)).bytes, "what was there before").toBe(true);
  });

  test("with no room left for the database people are told so, and with room again it goes on by itself", async () => {
    const { told } = await suffer(stage, ledger, async () => {
      data.fill();
      await expect.poll(() => ledger.told.some(({ body }) => body.includes("service.full")), late).toBe(true);
      // No room for the journal either: this ends PostgreSQL, which cannot come back until there is some.
      await connected(stage.product.readerUrl(), (client) => client.query(useUpTheJournal)).catch(() => {});
      await pause(8_000);
      data.relieve();
    });
    expect(
      told.some(({ body }) => body.includes("service.away")),
      "said with the database down",
    ).toBe(true);
  });
});

const late = { timeout: 60_000, interval: 100 };
const useUpTheJournal =
  "select pg_switch_wal() from generate_series(1, 99) where pg_logical_emit_message(true, '', 'on') is not null";

function disk(size: string): Disk {
  const made = mount(size);
  if (made === undefined) throw new Error("The disk that could be mounted before no longer can");
  return made;
}
