import { afterEach, beforeAll, describe, expect, test } from "vitest";
import type { PortfolioFilter } from "@/domain/portfolio/filter";
import { describeAssessment } from "@/server/commands/assessments";
import {
  archiveAssessment,
  restoreAssessment,
  submitAssessment,
  takeBackAssessment,
} from "@/server/commands/transitions";
import { mergeUnit, moveUnit } from "@/server/commands/unit-tree";
import { addUnit, archiveUnit, restoreUnit } from "@/server/commands/units";
import { readPortfolio } from "@/server/queries/portfolio";
import { readUnitTrend } from "@/server/queries/trend";
import { beginning, newDraft } from "./assessing";
import { declare } from "./declaring";
import { newOrganisation, type Stage } from "./organisation";
import { asOwner, undone } from "./owner";

const all: PortfolioFilter = {
  branch: "",
  sort: "tree",
  descending: false,
  show: "all",
  search: "",
  page: 1,
};

let stage: Stage;
const manager = () => stage.people.manager.actor;
const keeper = () => stage.people.administrator.actor;
const unit = async (name: string, parentId = "") => (await addUnit(keeper(), { name, parentId })).unitId;
const portfolio = (own: Partial<PortfolioFilter> = {}) =>
  readPortfolio(stage.people.executive.actor, { ...all, ...own }, "2026-11-22");
const line = async (unitId: string) => {
  const { lines } = await portfolio({ branch: unitId });
  return lines.find((one) => one.unitId === unitId);
};
beforeAll(async () => {
  stage = await newOrganisation("Portfolio kept");
  await declare(manager(), { unit: "Standing" }, { level: 1 });
  await unit("Standing", await unit("Above"));
});

/** What the counters of every branch would be if they were counted anew; null where they are. */
const miscounted = () =>
  asOwner({ organisation_id: stage.organisationId }, async (owner) => {
    const told = "select head_id, key, count from branch_tally where count <> 0 order by 1, 2";
    return undone(owner, async () => {
      const { rows: kept } = await owner.query(told);
      await owner.query("select tally_branches($1)", [stage.organisationId]);
      const { rows: anew } = await owner.query(told);
      return JSON.stringify(kept) === JSON.stringify(anew) && kept.length > 0 ? null : { kept, anew };
    });
  });

/** How many processes of all units stand at each capability, as kept and as their answers say. */
const capabilities = () =>
  asOwner({ organisation_id: stage.organisationId }, async (owner) => {
    const { rows: kept } = await owner.query(
      `select key, count from branch_tally
       where head_id = whole_tree() and count <> 0 and (key like 'lower %' or key like 'upper %') order by 1`,
    );
    const { rows: answered } = await owner.query(
      `select bound || ' ' || level as key, count(*)::int as count
       from unit u join unit_reading r on r.unit_id = u.id join process_answer a on a.assessment_id = r.assessment_id,
         lateral (values ('lower', a.lower), ('upper', a.upper)) at (bound, level)
       where u.archived_at is null and a.applicable group by 1 order by 1`,
    );
    return { kept, answered };
  });

afterEach(async () => {
  expect(await miscounted()).toBeNull();
  const { kept, answered } = await capabilities();
  expect(kept).toEqual(answered);
});

describe("where a unit stands is kept in the transaction that changes it", () => {
  test("a draft shows its progress and no level, and stands once it is submitted", async () => {
    const unitId = await unit("Drafting");
    const { key: _key, profile: _profile, ...said } = beginning({ unit: "Drafting" });
    const id = await newDraft(manager());
    await describeAssessment(manager(), { id, ...said, version: 1 });
    expect(await line(unitId)).toMatchObject({
      reading: null,
      draft: { id, answered: 0, processes: 45, again: false },
    });
  });

  test("taken back, submitted again, archived and restored it follows", async () => {
    const unitId = await unit("Turning");
    const id = await declare(manager(), { unit: "Turning" }, { level: 1 });
    const lower = async () => (await line(unitId))?.reading?.declared.lower ?? null;
    const steps: (number | null)[] = [await lower()];
    for (const step of [takeBackAssessment, submitAssessment, archiveAssessment, restoreAssessment]) {
      await step(manager(), { id, reason: "Tried." });
      steps.push(await lower());
    }
    expect(steps).toEqual([2, null, 2, null, 2]);
  });

  test("a later period takes the place of an earlier one, which stays in the last four", async () => {
    const unitId = await unit("Growing");
    for (const [year, level] of [
      [2024, 1],
      [2026, 3],
      [2025, 2],
      [2022, 0],
      [2023, 0],
    ] as const)
      await declare(manager(), { unit: "Growing", from: `${year}-01-01`, to: `${year}-12-31` }, { level });
    expect((await line(unitId))?.reading).toMatchObject({
      declared: { lower: 4 },
      lastFour: { declared: [0, 2, 3, 4] },
    });
  });

  test("open again it falls back to what was declared before, and says which is open, since when and why", async () => {
    const unitId = await unit("Reopening");
    const year = (of: number) => ({ unit: "Reopening", from: `${of}-01-01`, to: `${of}-12-31` });
    const before = await declare(manager(), year(2025), { level: 1 });
    const id = await declare(manager(), year(2026), { level: 3 });
    const drafted = await newDraft(manager());
    await takeBackAssessment(manager(), { id, reason: "A plant was left out." });
    expect(await line(unitId)).toMatchObject({
      reading: { assessmentId: before, declared: { lower: 2 } },
      draft: { id, again: true },
    });
    const trend = await readUnitTrend(stage.people.executive.actor, unitId, "", "2026-11-22");
    expect(trend.reopened).toMatchObject([{ id, move: "take-back", reason: "A plant was left out." }]);
    expect(trend.reopened.map((one) => one.id)).not.toContain(drafted);
  });

  test("merged it stands with the unit that took it over; archived it stands nowhere", async () => {
    const [old, heir] = [await unit("Small"), await unit("Large")];
    const id = await declare(manager(), { unit: "Small" }, { level: 2 });
    await mergeUnit(keeper(), { unitId: old, version: 1, into: heir });
    expect((await line(heir))?.reading).toMatchObject({ assessmentId: id });
    await archiveUnit(keeper(), { unitId: heir });
    expect((await portfolio({ search: "large" })).lines).toEqual([]);
  });

  test("moved it counts in another branch, and put away in none until it is restored", async () => {
    const [here, there] = [await unit("Here"), await unit("There")];
    const unitId = await unit("Between", here);
    await declare(manager(), { unit: "Between" }, { level: 1 });
    const assessed = async () => [
      (await portfolio({ branch: here })).rolled.assessed,
      (await portfolio({ branch: there })).rolled.assessed,
    ];
    const steps = [await assessed()];
    await moveUnit(keeper(), { unitId, version: 1, parentId: there });
    steps.push(await assessed());
    await archiveUnit(keeper(), { unitId });
    steps.push(await assessed());
    await restoreUnit(keeper(), { unitId });
    steps.push(await assessed());
    expect(steps).toEqual([
      [1, 0],
      [0, 1],
      [0, 0],
      [0, 1],
    ]);
  });

  test("another target holds back other processes", async () => {
    const unitId = await unit("Aiming");
    const id = await declare(manager(), { unit: "Aiming", target: 1 }, { level: 1 });
    expect((await portfolio({ branch: unitId })).holding).toEqual([]);
    await takeBackAssessment(manager(), { id, reason: "" });
    const { key: _key, profile: _profile, ...said } = beginning({ unit: "Aiming", target: 3 });
    await describeAssessment(manager(), { id, ...said, version: 3 });
    await submitAssessment(manager(), { id, reason: "" });
    expect((await portfolio({ branch: unitId })).holding.length).toBeGreaterThan(0);
  });
});
