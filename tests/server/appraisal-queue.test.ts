import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { Member } from "@/domain/actor";
import { signOff } from "@/server/commands/sign-offs";
import { reopenAssessment } from "@/server/commands/transitions";
import { readBeginning, readSetUp, seeAppraisal } from "@/server/queries/appraisal";
import { listAppraisals } from "@/server/queries/appraisals";
import { readResult } from "@/server/queries/result";
import { readSigned } from "@/server/queries/sign-offs";
import { readProcessToWeigh, readWeighing } from "@/server/queries/weighings";
import { newAppraisal, newSubmission } from "./appraising";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";

let stage: Stage;
let other: Stage;
let here: { assessmentId: string; id: string };
const manager = () => stage.people.manager.actor;
const appraiser = () => stage.people.appraiser.actor;
const reads = ["manager", "appraiser", "executive"] as const;

beforeAll(async () => {
  [stage, other] = await Promise.all([newOrganisation("Queue"), newOrganisation("Another queue")]);
  here = await newAppraisal(manager(), appraiser());
  await newAppraisal(other.people.manager.actor, other.people.appraiser.actor);
});

describe("the queue", () => {
  test("holds what waits, what is under way and what is closed, of one's own organisation alone", async () => {
    const waiting = await newSubmission(manager());
    const queue = await listAppraisals(appraiser());
    expect(queue.waiting.map(({ id, parts }) => [id, parts])).toEqual([[waiting, []]]);
    const offered = async (actor: Member, id: string) => (await readResult(actor, id)).mayAppraise;
    const hats = { ...manager(), roles: ["manager", "appraiser"] as const };
    expect(await offered(appraiser(), waiting)).toBe(true);
    expect(await offered(appraiser(), here.assessmentId)).toBe(false);
    for (const actor of [manager(), hats]) expect(await offered(actor, waiting)).toBe(false);
    expect(queue.underWay).toMatchObject([
      { id: here.id, mine: true, areas: 1, toWeigh: 9, weighed: 0, team: ["appraiser of Queue"] },
    ]);
    expect(queue.closed).toEqual([]);
  });

  test("says to an appraiser what speaks against them", async () => {
    const both = other.people.manager.actor;
    const id = await newSubmission(both);
    const hats = { ...both, roles: ["manager", "appraiser"] as const };
    const queue = await listAppraisals({ ...hats, roles: [...hats.roles] });
    expect(queue.waiting).toMatchObject([{ id, parts: ["started", "submitted", "answered"] }]);
  });

  test("is read by managers and executives, who begin nothing", async () => {
    for (const role of ["manager", "executive"] as const)
      expect(await listAppraisals(stage.people[role].actor)).toMatchObject({ begins: false });
    expect(await refusal(listAppraisals(stage.people.contributor.actor))).toMatchObject({
      reason: "missing",
    });
  });
});

describe("an appraisal", () => {
  test("offers the work to its team, and is read by others", async () => {
    const offered = await Promise.all(
      reads.map(async (role) => (await seeAppraisal(stage.people[role].actor, here.id)).may),
    );
    const nothing = { work: false, change: false, sign: false, withdraw: false };
    expect(offered).toEqual([nothing, { work: true, change: true, sign: true, withdraw: true }, nothing]);
  });

  test("tells how many instances are looked at, and the least there should be", async () => {
    expect((await seeAppraisal(appraiser(), here.id)).samples).toEqual([
      { subgroup: "", units: 2, sampled: 2, least: 1 },
    ]);
  });

  test("is set up from appraisers and the areas of both rule sets", async () => {
    const { people, areas } = await readSetUp(appraiser(), here.id);
    expect(people.map(({ name, parts }) => [name, parts])).toEqual([["appraiser of Queue", []]]);
    expect(areas["1.3"][0]).toMatchObject({ id: "SM", official: false });
    expect(areas["1.3"]).toHaveLength(25);
    expect(await refusal(readSetUp(manager(), here.id))).toMatchObject({ reason: "forbidden" });
    const draft = await newSubmission(manager());
    expect(await readBeginning(appraiser(), draft)).toMatchObject({ own: [], assessment: { id: draft } });
    expect(await refusal(readBeginning(manager(), draft))).toMatchObject({ reason: "forbidden" });
  });
});

describe("what is weighed", () => {
  test("stands process by process, with both levels as pairs", async () => {
    const lines = await readWeighing(stage.people.executive.actor, here.id);
    expect(lines).toHaveLength(45);
    expect(lines[0]).toMatchObject({
      id: "GP-1",
      declared: { lower: 2, upper: 2 },
      verified: { lower: 0, upper: 2 },
      toWeigh: 6,
      weighed: 0,
    });
    expect(lines[2]).toMatchObject({ id: "GP-3", declared: null, verified: { lower: 0, upper: 5 } });
  });

  test("names in a process each subject, its declaration and whether it takes evidence, and where the next waits", async () => {
    const view = await readProcessToWeigh(appraiser(), here.id, "GP-3");
    expect(view).toMatchObject({
      mayWeigh: true,
      subjects: [
        {
          subject: "not-applicable",
          said: "The group does it.",
          needsEvidence: false,
          verdict: null,
          version: 0,
        },
      ],
      people: [{ name: "manager of Queue" }],
      nextOpen: { id: "GP-1" },
    });
    expect((await readProcessToWeigh(manager(), here.id, "GP-1")).mayWeigh).toBe(false);
  });
});

test("what was signed is read by those who read results; of what is written since, a draft's reader sees no more than that", async () => {
  expect(await readSigned(manager(), here.assessmentId)).toBeNull();
  const { version } = await seeAppraisal(appraiser(), here.id);
  const { id } = await signOff(appraiser(), { id: randomUUID(), appraisalId: here.id, version, reason: "" });
  for (const role of reads)
    expect(await readSigned(stage.people[role].actor, here.assessmentId)).toMatchObject({
      signed: { count: 0, signature: { id } },
    });
  await reopenAssessment(manager(), { id: here.assessmentId, reason: "A metric was added." });
  expect(await readSigned(stage.people.executive.actor, here.assessmentId)).toMatchObject({
    signed: { count: 0, changes: null },
  });
  expect(await readSigned(manager(), here.assessmentId)).toMatchObject({
    signed: { changes: { answers: [] } },
  });
});
