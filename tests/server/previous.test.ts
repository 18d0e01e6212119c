import { beforeAll, describe, expect, test } from "vitest";
import type { StartAssessment } from "@/domain/assessment-input";
import type { Answer, Answers } from "@/domain/oism3/answer";
import { startAssessment } from "@/server/commands/assessments";
import { fillAssessment } from "@/server/commands/fill";
import { submitAssessment, takeBackAssessment } from "@/server/commands/transitions";
import { addUnit } from "@/server/commands/units";
import { readResult } from "@/server/queries/result";
import { answerAll, beginning, processes } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";

let stage: Stage;
const manager = () => stage.people.manager.actor;

beforeAll(async () => {
  stage = await newOrganisation("Previous");
});

const in2024 = { from: "2024-01-01", to: "2024-12-31" };
const in2025 = { from: "2025-01-01", to: "2025-12-31" };
const in2026 = { from: "2026-01-01", to: "2026-12-31" };

const initial: Answer = {
  operated: "yes",
  documented: "yes",
  metrics: {
    activity: "no",
    scope: "no",
    unavailability: "no",
    effectiveness: "no",
    load: "no",
    quality: "no",
    efficiency: "no",
  },
};
const all = (answer: Answer): Answers => Object.fromEntries(processes.map((process) => [process, answer]));

async function started(own: Partial<StartAssessment>, submit = true): Promise<string> {
  const { id } = await startAssessment(manager(), beginning(own));
  await answerAll(manager(), id);
  if (submit) await submitAssessment(manager(), { id, reason: "" });
  return id;
}

const previousOf = async (id: string) => (await readResult(manager(), id)).previous;

describe("the assessment before", () => {
  test("is the latest earlier one of the same unit that stands declared", async () => {
    const unit = "Plant";
    const [oldest, before] = [await started({ unit, ...in2024 }), await started({ unit, ...in2025 })];
    await started({ unit: "Another plant", ...in2025 });
    const now = await started({ unit, ...in2026 }, false);
    expect(await previousOf(now)).toMatchObject({ id: before, name: "Yearly reading", lower: 0, upper: 0 });
    expect(await previousOf(before)).toMatchObject({ id: oldest });
    expect(await previousOf(oldest)).toBeNull();
  });

  test("of a unit in the tree is the one before in that unit, those included that bore its name before", async () => {
    const unit = "Mill";
    const loose = await started({ unit, ...in2024 });
    await addUnit(stage.people.administrator.actor, { name: unit, parentId: "" });
    const [before, now] = [await started({ unit, ...in2025 }), await started({ unit, ...in2026 })];
    expect(await previousOf(now)).toMatchObject({ id: before });
    expect(await previousOf(before)).toMatchObject({ id: loose });
  });

  test("of two that end together is the one started first", async () => {
    const unit = "Twins";
    const [first, second] = [await started({ unit, ...in2025 }), await started({ unit, ...in2025 })];
    expect(await previousOf(second)).toMatchObject({ id: first });
    expect(await previousOf(first)).toBeNull();
  });

  test("is none once it is taken back, and its day is that of its submission", async () => {
    const unit = "Taken back";
    const before = await started({ unit, ...in2025 });
    const now = await started({ unit, ...in2026 });
    const { head } = await readResult(manager(), before);
    expect((await previousOf(now))?.at).toBe(head.last?.at);
    await takeBackAssessment(manager(), { id: before, reason: "" });
    expect(await previousOf(now)).toBeNull();
  });

  test("is never another organisation's", async () => {
    const elsewhere = await newOrganisation("Previous elsewhere");
    const unit = "Shared name";
    await started({ unit, ...in2025 });
    const { id } = await startAssessment(elsewhere.people.manager.actor, beginning({ unit, ...in2026 }));
    expect((await readResult(elsewhere.people.manager.actor, id)).previous).toBeNull();
  });
});

describe("what the charts draw", () => {
  test("sets the groups and levels of now beside those of before", async () => {
    const unit = "Charts";
    await started({ unit, ...in2025 });
    const now = await started({ unit, target: 1, ...in2026 }, false);
    const leftOut = Object.fromEntries(
      ["GP-1", "GP-2", "GP-3"].map((id) => [id, { applicable: false, reason: "Done by the group" }]),
    );
    await fillAssessment(manager(), {
      assessmentId: now,
      answers: { ...all(initial), ...leftOut, "OSP-1": { ...initial, documented: "unknown" } },
    });
    const { series } = await readResult(manager(), now);
    expect(series?.groups).toHaveLength(11);
    expect(series?.groups[0]).toEqual({
      group: "generic-processes",
      name: "Generic Processes",
      processes: 0,
      declared: null,
      previous: 0,
      needed: null,
    });
    expect(series?.groups[1]).toMatchObject({ group: "strategic-management", declared: 1, previous: 0 });
    expect(
      series?.capability.map(({ certain, possible, previous }) => [certain, possible, previous]),
    ).toEqual([
      [1, 0, 45],
      [41, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    expect(series?.answered[0]).toMatchObject({ name: "Generic", processes: 0, yes: 0, unanswered: 0 });
    expect(series?.answered[3]).toMatchObject({ name: "Operational", processes: 26, yes: 51, unknown: 1 });
  });

  test("has gaps, not zeros, where nothing was measured before", async () => {
    const { series, previous } = await readResult(manager(), await started({ unit: "First", ...in2026 }));
    expect(previous).toBeNull();
    expect(series?.groups.map((group) => group.previous)).toEqual(Array(11).fill(null));
    expect(series?.capability.map((level) => level.previous)).toEqual(Array(6).fill(null));
  });

  test("is kept from who may not read the answers, with what came before", async () => {
    const unit = "Unread";
    await started({ unit, ...in2025 });
    const now = await started({ unit, ...in2026 }, false);
    const read = await readResult(stage.people.executive.actor, now);
    expect(read).toMatchObject({ result: null, series: null, previous: null });
  });
});
