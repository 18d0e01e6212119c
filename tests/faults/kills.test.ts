import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { openLedger, saved, silence } from "./ledger";
import { patience, rounds } from "./pace";
import { childrenOf, familyOf, isAlive } from "./processes";
import { audit, leave, openStage, type Stage } from "./stage";
import { expectHonest, expectTruth } from "./truth";
import { startWriters } from "./writers";

let stage: Stage;
const ledger = openLedger();
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => leave(stage));

test.each([
  ["the web server", () => kill(webServer()), true, () => webServer()],
  ["the machine room, which minds web server and database", () => kill(room()), true, () => webServer()],
  ["PostgreSQL's postmaster", () => kill(postmaster()), false, () => postmaster()],
  // Such as the one that writes the journal: PostgreSQL then starts all of its own anew by itself.
  ["one process of PostgreSQL", () => kill(helper()), false, () => helper()],
  ["every process of PostgreSQL", () => killPostgres(), false, () => postmaster()],
  [
    "web server and database at once",
    () => {
      kill(webServer());
      killPostgres();
    },
    true,
    () => webServer() * postmaster(),
  ],
])(
  "killed again and again, %s comes back by itself and loses nothing",
  async (_what, strike, mayBeSilent, who) => {
    const began = performance.now();
    const writers = startWriters(() => stage.desk, ledger);
    const took: number[] = [];
    for (let round = 0; round < rounds; round++) {
      await saved(ledger, performance.now());
      const before = who();
      const struck = performance.now();
      strike();
      await vi.waitFor(() => expect(who()).not.toBe(before), { timeout: 60_000, interval: 50 });
      await saved(ledger, performance.now());
      took.push(silence(ledger, struck));
    }
    await Promise.all(writers.map((writer) => writer.stop()));
    console.log(`Nothing was saved for ${took.join(", ")} ms; ${ledger.acknowledged.size} acknowledged.`);
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

const webServer = () => stage.product.webServer();
const room = () => stage.product.room();
const postmaster = () => stage.product.postmaster();
const helper = () => childrenOf(postmaster())[0]?.pid ?? 0;

function kill(pid: number) {
  process.kill(pid, "SIGKILL");
}

/** What PostgreSQL leaves to others would end by itself, and may have; all at once is worse. */
function killPostgres() {
  for (const pid of familyOf(postmaster())) if (isAlive(pid)) kill(pid);
}
