import { expect } from "vitest";
import { type Ledger, saved, silence, type Told } from "./ledger";
import { patience } from "./pace";
import type { Stage } from "./stage";
import { expectHonest, expectTruth } from "./truth";
import { startWriters } from "./writers";

export type Suffered<T> = {
  /** What the fault gave. */
  came: T;
  /** What people were told meanwhile other than that their change is saved. */
  told: Told[];
};

/**
 * Does something to the product while people write, and undoes it. Then the product has to serve again by itself within its
 * patience, to have said what was so, and to keep what it acknowledged.
 */
export async function suffer<T>(
  stage: Stage,
  ledger: Ledger,
  fault: () => Promise<T>,
  { writers: many = 6, mayBeSilent = false } = {},
): Promise<Suffered<T>> {
  const began = performance.now();
  const writers = startWriters(() => stage.desk, ledger, many);
  await saved(ledger, began);
  const came = await fault();
  const over = performance.now();
  await saved(ledger, over);
  const silent = silence(ledger, over);
  await Promise.all(writers.map((writer) => writer.stop()));
  const told = ledger.told.filter(({ at }) => at > began);
  console.log(
    `Saved again after ${silent} ms; told ${told.length} times to wait; ${ledger.acknowledged.size} acknowledged.`,
  );
  await expectTruth(stage, ledger);
  expectHonest(told, { mayBeSilent });
  expect(silent, "how long nothing was saved when it was over").toBeLessThan(patience);
  return { came, told };
}
