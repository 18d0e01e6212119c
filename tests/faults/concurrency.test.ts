import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { openLedger, type Sent } from "./ledger";
import { leave, openStage, type Stage } from "./stage";
import { expectTruth } from "./truth";
import { send } from "./writers";

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => leave(stage));

type Step = { process: string; field: string; yes: boolean; twice: boolean };

const Steps: fc.Arbitrary<Step> = fc.record({
  process: fc.constantFrom("GP-1", "GP-2"),
  field: fc.constantFrom("note", "operated"),
  yes: fc.boolean(),
  /** Whether it is sent a second time at once, as when an answer is lost. */
  twice: fc.boolean(),
});
const People = fc.array(fc.array(Steps, { minLength: 1, maxLength: 6 }), { minLength: 2, maxLength: 8 });

test("however many write the same answers at once, each change is kept once or refused, and none goes over one unseen", async () => {
  const ledger = openLedger();
  let refusals = 0;
  await fc.assert(
    fc.asyncProperty(People, async (people) => {
      const known = new Map(ledger.versions);
      await Promise.all(people.map((steps) => work(steps, new Map(known))));
      expect(await expectTruth(stage, ledger), "changes that are kept").toBe(ledger.acknowledged.size);
      expect(ledger.acknowledged.size + refusals, "answers to what was sent").toBe(ledger.sent.size);
    }),
    { numRuns: 20 },
  );
  expect(refusals, "changes that came too late").toBeGreaterThan(20);
  expect(ledger.acknowledged.size).toBeGreaterThan(50);

  /** One person at their own screen: they know the versions they have seen, and are told of others by a refusal alone. */
  async function work(steps: Step[], seen: Map<string, number>) {
    for (const { process, field, yes, twice } of steps) {
      const at = `${process} ${field}`;
      const change = randomUUID();
      const value = field === "note" ? change : yes ? "yes" : "no";
      const sent: Sent = { change, process, field, value, version: seen.get(at) ?? 0 };
      ledger.sent.set(change, sent);
      const before = ledger.told.length;
      const kept = await Promise.all(
        Array.from({ length: twice ? 2 : 1 }, () => send(stage.desk, sent, ledger)),
      );
      expect(new Set(kept).size, "told one thing only").toBe(1);
      if (kept[0]) {
        seen.set(at, sent.version + 1);
        ledger.versions.set(at, Math.max(ledger.versions.get(at) ?? 0, sent.version + 1));
      } else {
        refusals += 1;
        const mine = ledger.told.slice(before).map(({ status, body }) => ({ status, said: body }));
        const told = mine.map(({ status, said }) => ({ status, ...Stale.parse(JSON.parse(said)) }));
        const own = told.find(({ params }) => params.yours === value && params.field === field);
        expect(own, "a conflict that names the version that stands").toMatchObject({ status: 409 });
        seen.set(at, own?.params.version ?? 0);
      }
    }
  }
});

const Stale = z.object({
  code: z.literal("answer.stale"),
  params: z.object({ field: z.string(), yours: z.string(), version: z.number() }),
});
