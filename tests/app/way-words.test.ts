import { describe, expect, test } from "vitest";
import { sayWay } from "@/app/words/result";
import { asksOf, sayLeads, sayStage } from "@/app/words/way";
import type { WayStage } from "@/domain/oism3/way";

const stage = (
  kind: WayStage["kind"],
  additions: WayStage["additions"],
  leadsTo: WayStage["leadsTo"] = 2,
): WayStage => ({
  kind,
  towards: 2,
  additions,
  leadsTo,
});
const find = stage("find-out", [
  { process: "OSP-12", add: ["documentation"] },
  { process: "OSP-22", add: ["operation"] },
]);
const metric = stage("single", [{ process: "SSP-6", add: ["scope"] }]);
const build = stage(
  "several",
  [{ process: "OSP-20", add: ["operation", "documentation", "activity", "scope"] }],
  3,
);

describe("the way", () => {
  test.each([
    [
      [find, metric, build],
      "The cheapest way to 3 is two answers, one process to begin, one process to document and three new metrics.",
    ],
    [[find], "The cheapest way to 3 is two answers."],
    [[metric], "The cheapest way to 3 is one new metric."],
    [[], "Level 3 is reached."],
  ])("is headed by what it costs, %#", (way, said) => expect(sayWay({ level: 3, way })).toBe(said));

  const names = new Map([["OSP-20", "Incident Emulation"]]);
  test.each([
    [find, [], "Find out two answers"],
    [find, [find], "Find out two more"],
    [metric, [], "Start one metric"],
    [stage("single", [...metric.additions, { process: "A", add: ["load"] }]), [], "Start two single metrics"],
    [stage("single", [{ process: "A", add: ["operation"] }]), [], "Begin one process"],
    [
      stage("single", [
        { process: "A", add: ["documentation"] },
        { process: "B", add: ["documentation"] },
      ]),
      [],
      "Document two processes",
    ],
    [
      stage("single", [...metric.additions, { process: "B", add: ["documentation"] }]),
      [],
      "Add one thing each to two processes",
    ],
    [build, [], "Build up Incident Emulation"],
    [stage("several", [...build.additions, ...build.additions]), [], "Build up two processes"],
  ])("has stages with a title, %#", (it, before, said) => expect(sayStage(it, before, names)).toBe(said));

  test("asks of processes together what is asked of each of them alike", () => {
    const four = ["operation", "documentation", "activity", "load"] as const;
    const asked = stage("find-out", [
      { process: "A", add: ["load"] },
      { process: "B", add: [...four] },
      { process: "C", add: ["load"] },
    ]);
    expect(asksOf(asked)).toEqual([
      { codes: ["A", "C"], text: "is load measured?" },
      { codes: ["B"], text: "is it operated and documented and are activity and load measured?" },
    ]);
    expect(asksOf(build)).toEqual([
      { codes: ["OSP-20"], text: "operation, documentation, activity and scope" },
    ]);
  });

  test.each([
    [find, 1, "If each is a yes, that gives maturity\u00a02, with no work to do."],
    [
      stage("find-out", [{ process: "A", add: ["load"] }]),
      0,
      "A yes gives maturity\u00a02, with no work to do.",
    ],
    [build, 2, "That gives maturity\u00a03."],
    [build, 3, ""],
    [{ ...build, leadsTo: null }, 0, ""],
  ])("says where a stage leads only when it leads up, %#", (it, from, said) =>
    expect(sayLeads(it, from)).toBe(said),
  );
});
