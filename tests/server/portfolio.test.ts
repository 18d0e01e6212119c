import { beforeAll, describe, expect, test } from "vitest";
import type { PortfolioFilter, Show } from "@/domain/portfolio/filter";
import { addUnit } from "@/server/commands/units";
import { readPortfolio } from "@/server/queries/portfolio";
import { declare } from "./declaring";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asOwner } from "./owner";

const today = "2026-11-22";
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
const executive = () => stage.people.executive.actor;
const keeper = () => stage.people.administrator.actor;
const unit = async (name: string, parentId = "") => (await addUnit(keeper(), { name, parentId })).unitId;
const portfolio = (own: Partial<PortfolioFilter> = {}) =>
  readPortfolio(executive(), { ...all, ...own }, today);

const ids: Record<string, string> = {};
const assessments: Record<string, string> = {};
beforeAll(async () => {
  stage = await newOrganisation("Portfolio");
  ids["group"] = await unit("Group");
  ids["it"] = await unit("IT", ids["group"]);
  ids["life"] = await unit("Life", ids["group"]);
  ids["claims"] = await unit("Claims", ids["life"]);
  ids["new"] = await unit("New venture");
  assessments["it"] = await declare(manager(), { unit: "IT", target: 2 }, { level: 2 });
  assessments["life"] = await declare(manager(), { unit: "Life" }, { level: 1, but: { "GP-1": 0 } });
  assessments["claims"] = await declare(manager(), { unit: "Claims" }, { level: 1 });
});

describe("a portfolio", () => {
  test("shows every unit in its place, with where it stands, or that nothing was declared", async () => {
    const { lines, units, total } = await portfolio();
    expect([units, total]).toEqual([5, 5]);
    expect(lines.map(({ name, depth, reading }) => [name, depth, reading?.declared.lower ?? null])).toEqual([
      ["Group", 0, null],
      ["IT", 1, 3],
      ["Life", 1, 0],
      ["Claims", 2, 2],
      ["New venture", 0, null],
    ]);
    expect(lines[1]?.reading).toMatchObject({
      assessmentId: assessments["it"],
      target: 2,
      verified: { lower: null, upper: null },
      lastFour: { declared: [3], verified: [null] },
    });
  });

  test("rolls up what is below without averaging, and says how many units are behind it", async () => {
    const { rolled, lines } = await portfolio();
    expect(rolled).toMatchObject({
      assessed: 3,
      weakest: { declared: { lower: 0 } },
      median: { declared: { lower: 2 } },
      reached: { declared: 1 },
      target: 3,
    });
    expect(lines[0]?.below).toMatchObject({ units: 3, rolled: { assessed: 3 } });
    expect(lines[2]?.below).toMatchObject({
      units: 1,
      rolled: { assessed: 2, weakest: { declared: { lower: 0 } } },
    });
    expect(lines[1]?.below).toBeNull();
  });

  test("opened by a branch it counts that branch alone, its head once", async () => {
    const { branch, lines, rolled, units } = await portfolio({ branch: ids["life"] ?? "" });
    expect(branch).toMatchObject({ name: "Life", above: [{ name: "Group" }] });
    expect(lines.map(({ name, depth }) => [name, depth])).toEqual([
      ["Life", 0],
      ["Claims", 1],
    ]);
    expect([units, rolled.assessed, lines[0]?.below?.rolled.assessed]).toEqual([2, 2, 2]);
  });

  test("names what holds units back, how many, and what they mostly lack", async () => {
    const { holding } = await portfolio();
    expect(holding[0]).toMatchObject({ units: 2 });
    const asked = await portfolio({ branch: ids["life"] ?? "" });
    expect(asked.holding.every(({ missing }) => missing.some(({ units }) => units === 2))).toBe(true);
    expect((await portfolio({ branch: ids["it"] ?? "" })).holding).toEqual([]);
  });

  test.each<[string, Partial<PortfolioFilter>, string[]]>([
    ["the lowest first", { sort: "declared" }, ["Life", "Claims", "IT", "Group", "New venture"]],
    [
      "the highest first",
      { sort: "declared", descending: true },
      ["IT", "Claims", "Life", "Group", "New venture"],
    ],
    [
      "by name from the end",
      { sort: "name", descending: true },
      ["New venture", "Life", "IT", "Group", "Claims"],
    ],
    [
      "the furthest from its target first",
      { sort: "gap", descending: true, show: "below" },
      ["Life", "Claims"],
    ],
    ["those at their target", { show: "reached" }, ["IT"]],
    ["those never declared", { show: "none" }, ["Group", "New venture"]],
    ["what is found by name", { search: "cLAI" }, ["Claims"]],
    ["a per cent sign is no wildcard", { search: "%" }, []],
  ])("can show %s", async (_, filter, names) => {
    expect((await portfolio(filter)).lines.map(({ name }) => name)).toEqual(names);
  });

  test("says when a reading is old by the reader's own day", async () => {
    const later = new Date(Date.now() + 200 * 86_400_000).toISOString().slice(0, 10);
    const { rolled, lines } = await readPortfolio(executive(), { ...all, show: "old" }, later);
    expect([rolled.old, lines.length]).toEqual([3, 3]);
    expect((await portfolio({ show: "old" })).lines).toEqual([]);
  });
});

test("a large tree is opened by branch and comes in pages of 25; a page too far is the last", async () => {
  const other = await newOrganisation("Wide");
  const { actor } = other.people.administrator;
  const reader = other.people.manager.actor;
  const { unitId } = await addUnit(actor, { name: "Head" });
  for (let n = 1; n <= 26; n++) await addUnit(actor, { name: `Plant ${n}`, parentId: unitId });
  const top = await readPortfolio(reader, all, today);
  expect(top).toMatchObject({ whole: false, units: 27, lines: [{ name: "Head", below: { units: 26 } }] });
  const second = await readPortfolio(reader, { ...all, branch: unitId, page: 9 }, today);
  expect(second).toMatchObject({ page: 2, pages: 2, lines: [{ name: "Plant 26" }] });
});

test("what is verified at a level is found apart from what is declared there", async () => {
  await asOwner({ organisation_id: stage.organisationId }, (owner) =>
    owner.query("update assessment set verified_lower = 1, verified_upper = 1 where id = $1", [
      assessments["claims"],
    ]),
  );
  const shown = async (show: Show) => (await portfolio({ show })).lines.map(({ name }) => name);
  expect([await shown("at-2"), await shown("verified-1"), await shown("verified-2")]).toEqual([
    ["Claims"],
    ["Claims"],
    [],
  ]);
  expect(await shown("at-1")).toEqual([]);
});

test("says from how many units a process keeps which level away, each up to its own target", async () => {
  const { holding } = await portfolio();
  expect(holding.find(({ id }) => id === "GP-1")).toMatchObject({
    units: 2,
    blocked: [
      { level: 1, units: 1 },
      { level: 2, units: 1 },
      { level: 3, units: 2 },
    ],
  });
});

test("declared assessments without a unit are counted and named, since they stand nowhere", async () => {
  const other = await newOrganisation("No units");
  const id = await declare(other.people.manager.actor, { unit: "", name: "Loose" }, { level: 0 });
  expect(await readPortfolio(other.people.executive.actor, all, today)).toMatchObject({
    units: 0,
    withoutUnit: 1,
    loose: [{ id, name: "Loose" }],
    lines: [],
  });
});

test("nobody but managers and executives sees it, and another organisation's branch is missing", async () => {
  for (const role of ["contributor", "appraiser", "administrator"] as const)
    expect(await refusal(readPortfolio(stage.people[role].actor, all, today))).toMatchObject({
      reason: "missing",
    });
  const other = await newOrganisation("Portfolio elsewhere");
  const theirs = readPortfolio(other.people.executive.actor, { ...all, branch: ids["it"] ?? "" }, today);
  expect(await refusal(theirs)).toMatchObject({ reason: "missing", code: "unit.missing" });
  expect((await readPortfolio(other.people.executive.actor, all, today)).lines).toEqual([]);
});
