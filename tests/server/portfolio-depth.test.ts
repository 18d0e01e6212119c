import { beforeAll, describe, expect, test } from "vitest";
import { addUnit } from "@/server/commands/units";
import { readProcessAcross, readProcessMap } from "@/server/queries/process-map";
import { readUnitTrend } from "@/server/queries/trend";
import { listReadUnits } from "@/server/queries/unit-comparison";
import { declare } from "./declaring";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";

let stage: Stage;
const manager = () => stage.people.manager.actor;
const executive = () => stage.people.executive.actor;
const unit = async (name: string, parentId = "") =>
  (await addUnit(stage.people.administrator.actor, { name, parentId })).unitId;
const year = (of: number) => ({ from: `${of}-01-01`, to: `${of}-12-31` });

let head: string;
let it: string;
let life: string;
beforeAll(async () => {
  stage = await newOrganisation("Depth");
  head = await unit("Head");
  it = await unit("IT", head);
  life = await unit("Life");
  await declare(manager(), { unit: "IT", ...year(2026) }, { level: 2, but: { "OSP-20": 4 } });
  await declare(manager(), { unit: "IT", ...year(2024) }, { level: 0 });
  await declare(manager(), { unit: "IT", ...year(2025) }, { level: 1, but: { "OSP-20": 2 } });
  await declare(manager(), { unit: "Life", ...year(2026) }, { level: 1, but: { "OSP-20": 0 } });
});

describe("a unit over time", () => {
  test("stands in the order of its periods, whenever they were declared", async () => {
    const { readings, course, unit: of } = await readUnitTrend(executive(), it, "", "2026-11-22");
    expect(readings.map(({ to, lower, verified }) => [to.slice(0, 4), lower, verified])).toEqual([
      ["2024", 0, null],
      ["2025", 2, null],
      ["2026", 3, null],
    ]);
    expect(course).toEqual({ from: 0, to: 3, readings: 3 });
    expect(of.above).toEqual([{ id: head, name: "Head" }]);
  });

  test("counts its processes at each capability, reading by reading", async () => {
    const { capability } = await readUnitTrend(executive(), it, "", "2026-11-22");
    expect(capability.map(({ level, counts }) => [level, counts])).toEqual([
      [0, [45, 0, 0]],
      [1, [0, 44, 0]],
      [2, [0, 1, 44]],
      [3, [0, 0, 0]],
      [4, [0, 0, 1]],
      [5, [0, 0, 0]],
    ]);
  });

  test("follows a single process, and none where none is known by that name", async () => {
    const { process } = await readUnitTrend(executive(), it, "OSP-20", "2026-11-22");
    expect(process?.readings.map(({ lower, upper }) => [lower, upper])).toEqual([
      [0, 0],
      [2, 2],
      [4, 4],
    ]);
    expect((await readUnitTrend(executive(), it, "OSP-99", "2026-11-22")).process).toBeNull();
  });

  test("without a reading it is a unit all the same, with what is below it", async () => {
    expect(await readUnitTrend(executive(), head, "GP-1", "2026-11-22")).toMatchObject({
      readings: [],
      course: null,
      below: [{ id: it, name: "IT" }],
    });
  });
});

describe("units by processes", () => {
  test("shows the latest reading of every unit side by side, and of a branch its own", async () => {
    const { units, rows, total } = await readProcessMap(executive(), { branch: "", page: 1 });
    expect([units.map(({ name }) => name), total, rows.length]).toEqual([["IT", "Life"], 2, 45]);
    const cells = rows.find(({ id }) => id === "OSP-20")?.cells;
    expect(cells?.map((cell) => cell?.declared)).toEqual([
      { lower: 4, upper: 4 },
      { lower: 0, upper: 0 },
    ]);
    const branch = await readProcessMap(executive(), { branch: head, page: 1 });
    expect([branch.head?.name, branch.units.map(({ name }) => name)]).toEqual(["Head", ["IT"]]);
  });

  test("counts in how many processes of all units a management practice is enabled", async () => {
    const { practices } = await readProcessMap(executive(), { branch: "", page: 1 });
    expect(practices.map(({ name, enabled, of }) => [name, enabled, of]).slice(0, 4)).toEqual([
      ["Audit", 89, 90],
      ["Certify", 89, 90],
      ["Test", 45, 90],
      ["Monitor", 1, 90],
    ]);
  });

  test("one process stands in every unit, with how many it holds back from their target", async () => {
    const across = await readProcessAcross(executive(), { process: "OSP-20", branch: "", page: 1 });
    expect(across).toMatchObject({ process: { id: "OSP-20" }, total: 2, heldBack: 1 });
    expect(across.lines.map(({ name, cell }) => [name, cell?.declared.lower])).toEqual([
      ["IT", 4],
      ["Life", 0],
    ]);
    const unknown = readProcessAcross(executive(), { process: "OSP-99", branch: "", page: 1 });
    expect(await refusal(unknown)).toMatchObject({ reason: "missing", code: "process.missing" });
  });
});

test("units that have declared something can be held beside each other", async () => {
  const offered = async (...asked: [search?: string, chosen?: readonly string[]]) =>
    (await listReadUnits(executive(), ...asked)).map(({ unitId }) => unitId);
  expect(await offered()).toEqual([it, life]);
  expect(await offered("LIF")).toEqual([life]);
  expect(await offered("%")).toEqual([]);
  expect(await offered("it", [life])).toEqual([life, it]);
});

test("nobody but managers and executives, and nobody of another organisation, sees any of it", async () => {
  const ways = (actor: Parameters<typeof listReadUnits>[0]) => [
    () => readUnitTrend(actor, it, "", "2026-11-22"),
    () => readProcessMap(actor, { branch: it, page: 1 }),
    () => readProcessAcross(actor, { process: "GP-1", branch: it, page: 1 }),
  ];
  for (const role of ["contributor", "appraiser", "administrator"] as const)
    for (const way of [...ways(stage.people[role].actor), () => listReadUnits(stage.people[role].actor)])
      expect(await refusal(way())).toMatchObject({ reason: "missing" });
  const other = (await newOrganisation("Depth elsewhere")).people.executive.actor;
  for (const way of ways(other)) expect(await refusal(way())).toMatchObject({ code: "unit.missing" });
  expect(await listReadUnits(other)).toEqual([]);
});
