import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { describeAssessment, startAssessment } from "@/server/commands/assessments";
import { endMembership } from "@/server/commands/people";
import { addUnit, archiveUnit, renameUnit, restoreUnit } from "@/server/commands/units";
import { listUnits, readUnit, suggestUnits } from "@/server/queries/units";
import { beginning } from "./assessing";
import { newOrganisation, type Stage, takeIn } from "./organisation";
import { refusal, together } from "./outcome";

let stage: Stage;
const administrator = () => stage.people.administrator.actor;
const manager = () => stage.people.manager.actor;
beforeAll(async () => {
  stage = await newOrganisation("Units");
});
const newUnit = async (name: string) => (await addUnit(administrator(), { name })).unitId;
const assessmentsOf = async (unitId: string) => (await readUnit(administrator(), unitId)).assessments;

describe("the list of units", () => {
  test("holds what was added, and suggests it to who starts an assessment", async () => {
    const unitId = await newUnit("Plant Olten");
    const { lines } = await listUnits(administrator(), { archived: false });
    expect(lines).toContainEqual({
      unitId,
      name: "Plant Olten",
      depth: 0,
      archived: false,
      version: 1,
      assessments: 0,
    });
    expect(await suggestUnits(manager())).toContain("Plant Olten");
  });

  test("an archived unit is listed apart and suggested no more, until it is restored; twice is no fault", async () => {
    const unitId = await newUnit("Plant Thun");
    await archiveUnit(administrator(), { unitId });
    await archiveUnit(administrator(), { unitId });
    const archived = await listUnits(administrator(), { archived: true });
    expect(archived.lines.map(({ name, version }) => [name, version])).toEqual([["Plant Thun", 2]]);
    expect(await suggestUnits(manager())).not.toContain("Plant Thun");
    await restoreUnit(administrator(), { unitId });
    await restoreUnit(administrator(), { unitId });
    expect(await suggestUnits(manager())).toContain("Plant Thun");
  });

  test("a unit is archived once nobody is limited to it any more", async () => {
    const unitId = await newUnit("Depot");
    const newcomer = { name: "Nina Roth", email: `nina.${randomUUID()}@example.org`, branch: unitId };
    const { personId } = await takeIn(administrator(), { ...newcomer, roles: ["contributor"] });
    expect(await refusal(archiveUnit(administrator(), { unitId }))).toMatchObject({
      reason: "conflict",
      code: "unit.limits-people",
      params: { count: 1 },
    });
    expect(await readUnit(administrator(), unitId)).toMatchObject({ archived: false, limited: 1 });
    await endMembership(administrator(), { personId });
    await archiveUnit(administrator(), { unitId });
    expect(await readUnit(administrator(), unitId)).toMatchObject({ archived: true });
  });

  test("a name is given once, in any case, and an archived unit keeps its own", async () => {
    const unitId = await newUnit("Plant Chur");
    expect(await refusal(addUnit(administrator(), { name: "plant chur" }))).toMatchObject({
      code: "unit.name-taken",
      fields: [{ path: "name" }],
    });
    await archiveUnit(administrator(), { unitId });
    expect(await refusal(addUnit(administrator(), { name: "Plant Chur" }))).toMatchObject({
      code: "unit.name-archived",
    });
  });

  test("a name that looks like a pattern is a name", async () => {
    await newUnit("Plant Basel");
    await newUnit("Plant 1a");
    for (const name of ["Plant B%", "Plant 1_", "Plant \\1a"]) await newUnit(name);
    expect(await refusal(addUnit(administrator(), { name: "plant 1_" }))).toMatchObject({
      code: "unit.name-taken",
    });
  });

  test("of four who add one name at the same moment one does", async () => {
    const { done, refused } = await together(Array.from({ length: 4 }, () => newUnit("Plant Zug")));
    expect([done.length, refused.map(({ code }) => code)]).toEqual([1, Array(3).fill("unit.name-taken")]);
  });
});

describe("renaming", () => {
  test("gives another name, also one that differs in case alone", async () => {
    const unitId = await newUnit("Data centre");
    await renameUnit(administrator(), { unitId, version: 1, name: "Data Centre" });
    expect(await readUnit(administrator(), unitId)).toMatchObject({ name: "Data Centre", version: 2 });
  });

  test("on an older version is a conflict", async () => {
    const unitId = await newUnit("Lab");
    await renameUnit(administrator(), { unitId, version: 1, name: "Laboratory" });
    expect(await refusal(renameUnit(administrator(), { unitId, version: 1, name: "Labs" }))).toMatchObject({
      reason: "conflict",
      code: "unit.stale",
    });
  });
});

test("an assessment that names a unit belongs to it, and still does once the unit has another name", async () => {
  const unitId = await newUnit("Head quarters");
  const { key: _key, profile: _profile, ...said } = beginning({ unit: "head Quarters" });
  const { id } = await startAssessment(manager(), beginning({ unit: "head Quarters" }));
  expect(await assessmentsOf(unitId)).toBe(1);
  await renameUnit(administrator(), { unitId, version: 1, name: "Main building" });
  await describeAssessment(manager(), { id, ...said, version: 1 });
  expect(await assessmentsOf(unitId)).toBe(1);
  await describeAssessment(manager(), { id, ...said, unit: "Somewhere else", version: 2 });
  expect(await assessmentsOf(unitId)).toBe(0);
});

test("another organisation's unit is missing, whatever is asked", async () => {
  const other = await newOrganisation("Units elsewhere");
  const { unitId } = await addUnit(other.people.administrator.actor, { name: "Theirs" });
  const attempts = [
    () => readUnit(administrator(), unitId),
    () => renameUnit(administrator(), { unitId, version: 1, name: "Ours" }),
    () => archiveUnit(administrator(), { unitId }),
  ];
  for (const attempt of attempts)
    expect(await refusal(attempt())).toMatchObject({ reason: "missing", code: "unit.missing" });
});

test("nobody but an administrator keeps units, and who starts no assessment is suggested none", async () => {
  const unitId = await newUnit("Kept");
  const attempts = [
    () => listUnits(manager(), { archived: false }),
    () => readUnit(manager(), unitId),
    () => addUnit(manager(), { name: "More" }),
    () => renameUnit(manager(), { unitId, version: 1, name: "More" }),
    () => archiveUnit(manager(), { unitId }),
    () => suggestUnits(stage.people.executive.actor),
  ];
  for (const attempt of attempts) expect(await refusal(attempt())).toMatchObject({ reason: "missing" });
});
