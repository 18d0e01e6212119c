import { describe, expect, test } from "vitest";
import { cmmiReleaseFrom } from "@/catalogue/cmmi-release";
import { cmmiSvcFrom, shippedCmmiSvc } from "@/catalogue/cmmi-svc";
import { editions } from "@/catalogue/editions";
import { oism3From, scoringModel, searchText, shippedOism3 } from "@/catalogue/o-ism3";
import { parseEdition } from "@/catalogue/schema";
import type { Edition } from "@/domain/catalogue";
import { metricTypes } from "@/domain/oism3/model";

const { levels, groups, processes, capability, practices, profiles } = shippedOism3;
const [baseline] = profiles;
const [area] = shippedCmmiSvc.processAreas;

test("four editions ship, each of one model, and each keeps its own guards", () => {
  expect(editions.map(({ id, model }) => [id, model])).toEqual([
    ["o-ism3-2011", "o-ism3"],
    ["cmmi-svc-sm-1", "cmmi-svc"],
    ["cmmi-svc-1-3", "cmmi-svc-release"],
    ["cmmi-svc-1-2", "cmmi-svc-release"],
  ]);
  for (const edition of editions) expect(parseEdition(edition)).toEqual(edition);
});

describe("O-ISM3 2011", () => {
  test.each([
    ["generic", 3],
    ["strategic", 4],
    ["tactical", 12],
    ["operational", 26],
  ])("has at the %s level %i processes", (level, count) =>
    expect(processes.filter((process) => process.level === level)).toHaveLength(count),
  );

  test("has 45 processes in the standard's order of levels, in 11 groups", () => {
    expect(processes).toHaveLength(45);
    expect(groups).toHaveLength(11);
    expect([...new Set(processes.map((process) => process.level))]).toEqual(
      levels.map((level) => level.code),
    );
    expect(new Set(processes.map((process) => process.group))).toEqual(
      new Set(groups.map((group) => group.code)),
    );
    expect(new Set(processes.map((process) => process.section)).size).toBe(45);
  });

  test("suggests one metric for each of the seven types to each process", () => {
    for (const process of processes)
      expect(process.metrics.map((metric) => metric.type)).toEqual([...metricTypes]);
  });

  test("keeps Table 2.1 as the standard has it, with the names of table and running text apart", () => {
    expect(
      capability.map(({ name, runningTextName, requires }) => [name, runningTextName, requires.length]),
    ).toEqual([
      ["Initial", "basic", 0],
      ["Managed", "defined", 4],
      ["Defined", "managed", 5],
      ["Controlled", "controlled", 6],
      ["Optimized", "optimized", 7],
    ]);
    expect(capability.flatMap((level) => level.practices)).toEqual(
      practices.map((practice) => practice.name),
    );
    expect(practices).toHaveLength(8);
  });

  test("ships one profile of our own that asks for every process in the end and names the eight placed by us", () => {
    expect(profiles.map(({ id, provenance }) => [id, provenance])).toEqual([["baseline", "ours"]]);
    expect(baseline?.levels.map((level) => [level.minimumCapability, level.adds.length])).toEqual([
      [1, 14],
      [1, 12],
      [2, 7],
      [3, 12],
      [5, 0],
    ]);
    expect(baseline?.placedByUs).toHaveLength(8);
  });

  test("gives scoring the processes in order and Table 2.1, and nothing else", () => {
    const model = scoringModel(shippedOism3);
    expect(model.edition).toBe("o-ism3-2011");
    expect(model.processes).toEqual(processes.map((process) => process.id));
    expect(model.capability[1]).toEqual({
      level: 2,
      requires: ["activity", "scope", "unavailability", "effectiveness"],
      practices: ["Test"],
    });
  });

  test("is searched in lower case by code, name, group, summary and guidance", () => {
    const hits = (word: string) =>
      processes.filter((one) => searchText(one).includes(word)).map((one) => one.id);
    expect(hits("osp-28")).toEqual(["OSP-28"]);
    expect(hits("honeytoken")).toEqual(["TSP-14"]);
    expect(hits("incident handling")).toEqual(["OSP-24", "OSP-25"]);
    expect(hits("patching")).toContain("OSP-5");
  });
});

describe("the Security Management area", () => {
  test("has eight practices under two specific goals and twelve under the generic goals of capability 2 and 3", () =>
    expect(area?.goals.map((goal) => [goal.code, goal.capabilityLevel, goal.practices.length])).toEqual([
      ["ESG 1", null, 6],
      ["ESG 2", null, 2],
      ["GG 1", 1, 0],
      ["GG 2", 2, 10],
      ["GG 3", 3, 2],
    ]));

  test("says that it is part of no released CMMI model, and whose each text is", () => {
    expect(area?.notice).toContain("not part of any released CMMI model");
    const seed = area?.goals
      .flatMap((goal) => goal.practices)
      .filter((one) => one.statement.provenance === "seed");
    expect(seed?.map((practice) => practice.code)).toEqual(["ESP 1.2"]);
  });
});

describe("an edition that was stored as rows", () => {
  test.each(editions)("comes back as the same view: $id", (edition) => {
    const stored = { ...edition, items: JSON.parse(JSON.stringify(edition.items.toReversed())) };
    expect(viewOf(stored)).toEqual(viewOf(edition));
  });

  test.each(editions)("loses no word on the way into the view: $id", (edition) => {
    const view = new Set(words(viewOf(edition)));
    const kinds = new Set<string>(edition.items.map((item) => item.kind));
    // The codes of a release lose their area in the view, and all of its words are the standard's.
    const said =
      edition.model === "cmmi-svc-release" ? edition.items.map(({ name }) => name) : words(edition.items);
    const lost = said.filter((word) => !view.has(word) && !kinds.has(word));
    expect(lost).toEqual([]);
  });

  test("is refused by the view of the other model", () => {
    const [oism3, svc] = editions;
    if (oism3 === undefined || svc === undefined) throw new Error("An edition is missing.");
    expect(() => oism3From(svc)).toThrow("catalogue-edition");
    expect(() => cmmiSvcFrom(oism3)).toThrow("catalogue-edition");
  });
});

function viewOf(edition: Edition) {
  if (edition.model === "o-ism3") return oism3From(edition);
  return edition.model === "cmmi-svc" ? cmmiSvcFrom(edition) : cmmiReleaseFrom(edition);
}

/** Every string at the leaves. */
function words(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap(words);
}
