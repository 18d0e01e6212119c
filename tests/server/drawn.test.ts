import { beforeAll, expect, test, vi } from "vitest";
import { reach, type Tx, whole, within } from "@/server/db";
import { loadAssessment } from "@/server/records";
import { newDraft } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";

/** As if React drew a page from beginning to end of each test. */
const drawing = vi.hoisted(() => ({ isOn: false }));
vi.mock("@/server/drawing", () => ({
  onceDrawn: <T>(make: () => T) => {
    const made = make();
    return () => (drawing.isOn ? made : null);
  },
}));

let stage: Stage;
let draft: string;
beforeAll(async () => {
  stage = await newOrganisation("Drawn");
  draft = await newDraft(stage.people.manager.actor);
  drawing.isOn = true;
});

const reading = () => reach(stage.people.manager.actor);
const begunAt = async (tx: Tx) => {
  const [{ at } = { at: null }] = await tx.$queryRaw<{ at: Date }[]>`select transaction_timestamp() as at`;
  return at;
};

test("what one page asks shares a transaction, and reads an assessment once", async () => {
  const [one, other] = await Promise.all([within(reading(), begunAt), within(reading(), begunAt)]);
  expect(other).toEqual(one);
  const [seen, again] = await Promise.all([
    within(reading(), (tx) => loadAssessment(tx, draft)),
    within(reading(), (tx) => loadAssessment(tx, draft)),
  ]);
  expect(again).toBe(seen);
});

test("nothing can be changed by it", async () => {
  const rename = (tx: Tx) => tx.assessment.updateMany({ where: { id: draft }, data: { name: "Drawn over" } });
  await expect(within(reading(), rename)).rejects.toMatchObject({ reason: "unavailable" });
  const { name } = await within(reading(), (tx) => loadAssessment(tx, draft));
  expect(name).not.toBe("Drawn over");
});

test("work that a page sets going for an organisation, such as a report that was left behind, is its own and may change", async () => {
  const rename = (tx: Tx) => tx.assessment.updateMany({ where: { id: draft }, data: { name: "Gone on" } });
  expect(await within(whole(stage.organisationId), rename)).toEqual({ count: 1 });
});

test("work within work has a transaction of its own, and does not wait for itself", async () => {
  const inner = await within(reading(), () => within(reading(), begunAt));
  expect(inner).toBeInstanceOf(Date);
});
