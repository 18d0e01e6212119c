import { beforeAll, describe, expect, test } from "vitest";
import { startAssessment } from "@/server/commands/assessments";
import { mergeUnit, moveUnit } from "@/server/commands/unit-tree";
import { addUnit, archiveUnit, restoreUnit } from "@/server/commands/units";
import { listSpokenNames, listUnitPlaces, listUnits, readUnit } from "@/server/queries/units";
import { beginning } from "./assessing";
import { chainOf } from "./chain";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { asOwner } from "./owner";

let stage: Stage;
const keeper = () => stage.people.administrator.actor;
beforeAll(async () => {
  stage = await newOrganisation("Trees");
});

const newUnit = async (name: string, parentId = "") => (await addUnit(keeper(), { name, parentId })).unitId;
const unit = (id: string) => readUnit(keeper(), id);
const move = async (unitId: string, parentId: string) =>
  moveUnit(keeper(), { unitId, version: (await unit(unitId)).version, parentId });
const merge = async (unitId: string, into: string) =>
  mergeUnit(keeper(), { unitId, version: (await unit(unitId)).version, into });
const assess = (named: string) => startAssessment(stage.people.manager.actor, beginning({ unit: named }));
/** The tree in its order, set in by depth. */
const tree = async () =>
  (await listUnitPlaces(keeper())).map(({ name, depth }) => `${"-".repeat(depth)}${name}`);

describe("a tree of units", () => {
  test("is listed from the top down, wherever units are added and moved", async () => {
    const group = await newUnit("Group");
    const germany = await newUnit("Germany", group);
    await newUnit("Hamburg", germany);
    const swiss = await newUnit("Switzerland", group);
    await newUnit("Plant 10", swiss);
    await newUnit("Plant 2", swiss);
    expect(await tree()).toEqual([
      "Group",
      "-Germany",
      "--Hamburg",
      "-Switzerland",
      "--Plant 2",
      "--Plant 10",
    ]);
    await move(germany, swiss);
    expect(await tree()).toEqual([
      "Group",
      "-Switzerland",
      "--Germany",
      "---Hamburg",
      "--Plant 2",
      "--Plant 10",
    ]);
    expect((await unit(germany)).above.map(({ name }) => name)).toEqual(["Group", "Switzerland"]);
    await move(germany, "");
    expect((await tree()).slice(0, 2)).toEqual(["Germany", "-Hamburg"]);
  });

  test("a unit hangs neither below itself nor below its own branch", async () => {
    const top = await newUnit("Top");
    const low = await newUnit("Low", await newUnit("Middle", top));
    for (const below of [top, low])
      expect(await refusal(move(top, below))).toMatchObject({
        reason: "conflict",
        code: "unit.below-itself",
        fields: [{ path: "parentId" }],
      });
    expect((await unit(low)).elsewhere.map(({ unitId }) => unitId)).toContain(top);
    expect((await unit(top)).elsewhere.map(({ unitId }) => unitId)).not.toContain(low);
  });

  test("two that are hung below one another at once do not end in a circle", async () => {
    const [one, other] = [await newUnit("One"), await newUnit("Other")];
    const { done, refused } = await together([move(one, other), move(other, one)]);
    expect([done.length, refused.map(({ code }) => code)]).toEqual([1, ["unit.below-itself"]]);
  });

  test("a move on an older version is a conflict", async () => {
    const unitId = await newUnit("Moved twice");
    await move(unitId, "");
    expect(await refusal(moveUnit(keeper(), { unitId, version: 1, parentId: "" }))).toMatchObject({
      code: "unit.stale",
    });
  });
});

describe("archiving", () => {
  test("waits for the units below, and restoring for the one above", async () => {
    const above = await newUnit("Region");
    const below = await newUnit("Site", above);
    expect(await refusal(archiveUnit(keeper(), { unitId: above }))).toMatchObject({
      code: "unit.in-use-below",
      params: { count: 1 },
    });
    await archiveUnit(keeper(), { unitId: below });
    await archiveUnit(keeper(), { unitId: above });
    expect(await refusal(restoreUnit(keeper(), { unitId: below }))).toMatchObject({
      code: "unit.above-archived",
      params: { name: "Region" },
    });
    expect(await refusal(addUnit(keeper(), { name: "Another site", parentId: above }))).toMatchObject({
      code: "unit.archived",
    });
    await restoreUnit(keeper(), { unitId: above });
    await restoreUnit(keeper(), { unitId: below });
    expect(await unit(below)).toMatchObject({ archived: false });
  });
});

describe("merging", () => {
  test("takes assessments and the units below along, archives the other, and is told in the audit", async () => {
    const [old, heir] = [await newUnit("Claims"), await newUnit("Insurance")];
    const below = await newUnit("Claims desk", old);
    await assess("Claims");
    await merge(old, heir);
    expect(await unit(old)).toMatchObject({
      archived: true,
      assessments: 0,
      merged: { id: heir, name: "Insurance" },
    });
    expect(await unit(heir)).toMatchObject({ assessments: 1, below: [{ id: below }] });
    const { events } = await asOwner({ organisation_id: stage.organisationId }, chainOf);
    expect(events.at(-1)).toMatchObject({
      action: "unit.merged",
      subject: old,
      details: { into: heir, assessments: 1, units: 1 },
    });
  });

  test("is refused into itself, into its own branch, into what is archived, and of what is archived", async () => {
    const top = await newUnit("Head");
    const low = await newUnit("Foot", top);
    const gone = await newUnit("Gone");
    await archiveUnit(keeper(), { unitId: gone });
    const codes: string[] = [];
    for (const [from, into] of [
      [top, top],
      [top, low],
      [top, gone],
      [gone, top],
    ] as const)
      codes.push((await refusal(merge(from, into))).code);
    expect(codes).toEqual(["unit.into-itself", "unit.into-own-branch", "unit.archived", "unit.archived"]);
    expect(await unit(low)).toMatchObject({ parentId: top });
  });
});

test("a unit that is added under a name that assessments speak of takes them over", async () => {
  await assess("Warehouse");
  await assess("warehouse");
  expect(await listSpokenNames(keeper())).toContainEqual({ name: "Warehouse", assessments: 1 });
  const unitId = await newUnit("Warehouse");
  expect(await unit(unitId)).toMatchObject({ assessments: 2 });
  expect((await listSpokenNames(keeper())).map(({ name }) => name)).not.toContain("Warehouse");
});

test("a long list comes in pages of 25", async () => {
  const other = await newOrganisation("Many units");
  const { actor } = other.people.administrator;
  for (let n = 1; n <= 27; n++) await addUnit(actor, { name: `Plant ${n}` });
  const second = await listUnits(actor, { archived: false, page: 2 });
  expect(second).toMatchObject({ page: 2, pages: 2, total: 27 });
  expect(second.lines.map(({ name }) => name)).toEqual(["Plant 26", "Plant 27"]);
});

test("another organisation's units are neither listed nor reached", async () => {
  const other = await newOrganisation("Trees elsewhere");
  const theirs = (await addUnit(other.people.administrator.actor, { name: "Theirs" })).unitId;
  await startAssessment(other.people.manager.actor, beginning({ unit: "Spoken there" }));
  const ours = await newUnit("Ours");
  expect((await listUnitPlaces(keeper())).map(({ name }) => name)).not.toContain("Theirs");
  expect((await listSpokenNames(keeper())).map(({ name }) => name)).not.toContain("Spoken there");
  for (const attempt of [move, merge])
    expect(await refusal(attempt(ours, theirs))).toMatchObject({ reason: "missing", code: "unit.missing" });
});

test("nobody but an administrator changes the tree", async () => {
  const unitId = await newUnit("Firm");
  for (const role of ["manager", "executive", "appraiser", "contributor"] as const) {
    const { actor } = stage.people[role];
    for (const attempt of [
      () => moveUnit(actor, { unitId, version: 1, parentId: "" }),
      () => mergeUnit(actor, { unitId, version: 1, into: unitId }),
      () => listUnitPlaces(actor),
      () => listSpokenNames(actor),
    ])
      expect(await refusal(attempt())).toMatchObject({ reason: "missing" });
  }
});
