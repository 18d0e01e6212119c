import { afterAll, beforeAll, expect, test } from "vitest";
import { openLedger, saved } from "./ledger";
import { familyOf } from "./processes";
import { audit, leave, openStage, type Stage } from "./stage";
import { expectHonest, expectTruth } from "./truth";
import { startWriters } from "./writers";

/** How often each is killed; FAULT_ROUNDS says otherwise. */
const rounds = Number(process.env.FAULT_ROUNDS ?? 10);
/** Within how many milliseconds the product has to serve again by itself; on a machine that others use at the same time, more. */
const patience = Number(process.env.FAULT_SECONDS ?? 5) * 1_000;

let stage: Stage;
const ledger = openLedger();
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => leave(stage));

const kill = (pid: number) => process.kill(pid, "SIGKILL");
// What PostgreSQL leaves to others would end by itself; all at once is worse.
const killPostgres = () => familyOf(stage.product.postmaster()).forEach(kill);

test.each([
  ["the web server", () => kill(stage.product.webServer()), true],
  ["the machine room, which minds web server and database", () => kill(stage.product.room()), true],
  ["PostgreSQL's postmaster", () => kill(stage.product.postmaster()), false],
  ["every process of PostgreSQL", killPostgres, false],
  [
    "web server and database at once",
    () => {
      kill(stage.product.webServer());
      killPostgres();
    },
    true,
  ],
])(
  "killed again and again, %s comes back by itself and loses nothing",
  async (_what, strike, mayBeSilent) => {
    const began = performance.now();
    const writers = startWriters(() => stage.desk, ledger);
    const took: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await saved(ledger, performance.now(), 12);
      const struck = performance.now();
      strike();
      took.push(Math.round((await saved(ledger, struck, 12)) - struck));
    }
    await Promise.all(writers.map((writer) => writer.stop()));
    console.log(`Served again after ${took.join(", ")} ms; ${ledger.acknowledged.size} acknowledged.`);
    await expectTruth(stage, ledger);
    expectHonest(
      ledger.told.filter(({ at }) => at > began),
      { mayBeSilent },
    );
    expect(took.filter((ms) => ms > patience)).toEqual([]);
  },
);

test("the operator's own look finds every chain whole", () => {
  expect(audit(stage.product)).toContain(" whole");
});
