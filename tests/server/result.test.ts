import { beforeAll, describe, expect, test } from "vitest";
import type { Answer, Answers } from "@/domain/oism3/answer";
import { fillAssessment } from "@/server/commands/fill";
import { readResult } from "@/server/queries/result";
import { newDraft, processes } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";

let stage: Stage;
const manager = () => stage.people.manager.actor;

beforeAll(async () => {
  stage = await newOrganisation("Result");
});

const four = { activity: "yes", scope: "yes", unavailability: "yes", effectiveness: "yes" } as const;
const rest = { load: "no", quality: "no", efficiency: "no" } as const;
const managed: Answer = { operated: "yes", documented: "yes", metrics: { ...four, ...rest } };
const all = (answer: Answer): Answers => Object.fromEntries(processes.map((process) => [process, answer]));

/** Everything at capability 2, but for one process left out, one with an unknown and two that lack something. */
const nearlyThree: Answers = {
  ...all(managed),
  "TSP-13": { applicable: false, reason: "The group is insured as a whole" },
  "OSP-12": { ...managed, documented: "unknown" },
  "TSP-4": { ...managed, metrics: { ...managed.metrics, scope: "no" } },
  "OSP-20": { operated: "no" },
};

async function filled(answers: Answers): Promise<string> {
  const id = await newDraft(manager());
  await fillAssessment(manager(), { assessmentId: id, answers });
  return id;
}

async function resultOf(id: string) {
  const { result } = await readResult(manager(), id);
  if (result === null) throw new Error("The manager reads no result.");
  return result;
}

describe("what came of an assessment", () => {
  let id: string;
  beforeAll(async () => {
    id = await filled(nearlyThree);
  });

  test("is scored with bounds, and counts what each level asks for", async () => {
    const { lower, upper, rungs } = await resultOf(id);
    expect([lower, upper]).toEqual([1, 2]);
    expect(
      rungs.map(({ asked, held, unknown, lacking, leftOut }) => [asked, held, unknown, lacking, leftOut]),
    ).toEqual([
      [14, 14, 0, 0, 0],
      [26, 25, 1, 0, 0],
      [33, 30, 1, 2, 0],
      [44, 0, 0, 44, 1],
      [44, 0, 0, 44, 1],
    ]);
  });

  test("names what holds the target back, what is missing and how it stands, the first level blocked first", async () => {
    const { target } = await resultOf(id);
    expect(target.level).toBe(3);
    expect(target.blockers).toEqual([
      {
        id: "OSP-12",
        name: "User Registration",
        lower: 0,
        upper: 2,
        needs: 2,
        missing: [{ requirement: "documentation", state: "unknown" }],
        blocks: 2,
      },
      {
        id: "TSP-4",
        name: "Service Level Management",
        lower: 1,
        upper: 1,
        needs: 2,
        missing: [{ requirement: "scope", state: "lacking" }],
        blocks: 3,
      },
      expect.objectContaining({ id: "OSP-20", lower: 0, upper: 0, blocks: 3 }),
    ]);
  });

  test("gives the next level's own blockers and way, and the way to the target stage by stage", async () => {
    const { next, target } = await resultOf(id);
    expect(next?.level).toBe(2);
    expect(next?.blockers.map((blocker) => blocker.id)).toEqual(["OSP-12"]);
    expect(next?.way).toHaveLength(1);
    expect(target.way.map(({ kind, towards, leadsTo }) => [kind, towards, leadsTo])).toEqual([
      ["find-out", 2, 2],
      ["single", 3, 2],
      ["several", 3, 3],
    ]);
  });

  test("has a row for every process by level, with what the target needs, and the reason of one left out", async () => {
    const { levels, leftOut } = await resultOf(id);
    expect(levels.map(({ name, rows }) => [name, rows.length])).toEqual([
      ["Generic", 3],
      ["Strategic", 4],
      ["Tactical", 12],
      ["Operational", 26],
    ]);
    const rows = levels.flatMap((level) => level.rows);
    expect(rows.find((row) => row.id === "OSP-12")).toMatchObject({ lower: 0, upper: 2, needed: 2 });
    expect(rows.find((row) => row.id === "OSP-25")).toMatchObject({ lower: 2, upper: 2, needed: null });
    expect(rows.find((row) => row.id === "TSP-13")).toMatchObject({
      applicable: false,
      lower: null,
      upper: null,
      reason: "The group is insured as a whole",
    });
    expect(leftOut.map((row) => row.id)).toEqual(["TSP-13"]);
  });

  test("says of each management practice which processes enable it, possibly, or not", async () => {
    const { practices } = await resultOf(id);
    expect(
      practices.map(({ name, from, enabled, possible, lacking }) => [
        name,
        from,
        enabled.length,
        possible.length,
        lacking.length,
      ]),
    ).toEqual([
      ["Audit", 1, 42, 1, 1],
      ["Certify", 1, 42, 1, 1],
      ["Test", 2, 41, 1, 2],
      ["Monitor", 3, 0, 0, 44],
      ["Planning", 3, 0, 0, 44],
      ["Benefits Realization", 3, 0, 0, 44],
      ["Assessment", 4, 0, 0, 44],
      ["Optimization", 5, 0, 0, 44],
    ]);
    expect(practices[0]).toMatchObject({ possible: ["OSP-12"], lacking: ["OSP-20"] });
  });

  test("counts unknown answers apart from those still owed, and owes nothing for what is not operated", async () => {
    expect(await resultOf(id)).toMatchObject({ unknown: 1, unanswered: 0 });
    const begun = await filled({ "GP-1": { operated: "unknown" }, "GP-2": { operated: "no" } });
    expect(await resultOf(begun)).toMatchObject({ unknown: 1, unanswered: 8 + 43 * 9 });
  });
});

test("once the target is reached nothing holds it back, and the next level goes on from there", async () => {
  const { lower, target, next } = await resultOf(await filled(all(managed)));
  expect(lower).toBe(3);
  expect(target).toEqual({ level: 3, blockers: [], way: [] });
  expect([next?.level, next?.blockers.length]).toEqual([4, 45]);
});

test("where no process applies there is no maturity, and no way", async () => {
  const result = await resultOf(await filled(all({ applicable: false, reason: "Nothing is run here" })));
  expect(result).toMatchObject({ lower: null, upper: null, next: null, target: { blockers: [], way: [] } });
  expect(result.leftOut).toHaveLength(45);
});
