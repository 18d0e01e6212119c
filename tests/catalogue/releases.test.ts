import { describe, expect, test } from "vitest";
import { cmmiReleaseFrom, shippedReleases } from "@/catalogue/cmmi-release";
import { shippedReleaseEditions } from "@/catalogue/editions";
import type { Json } from "@/domain/catalogue";
import { rulesets } from "@/domain/cmmi/model";
import { changed, faultsOf } from "./changed";

describe.each([
  ["1.3" as const, [8, 12, 2, 2], 24, 181, ["GG 1", "GG 2", "GG 3"]],
  ["1.2" as const, [8, 12, 2, 2], 24, 182, ["GG 1", "GG 2", "GG 3", "GG 4", "GG 5"]],
])("CMMI-SVC %s", (ruleset, staged, areas, practices, generic) => {
  const release = shippedReleases[ruleset];

  test("has the areas of its report, staged as there", () => {
    expect(release.areas).toHaveLength(areas);
    expect([2, 3, 4, 5].map((n) => release.areas.filter((area) => area.maturityLevel === n).length)).toEqual(
      staged,
    );
    expect(new Set(release.areas.map(({ code }) => code)).size).toBe(areas);
  });

  test("has its specific practices, each under a goal of its area", () => {
    const under = release.areas.flatMap(({ goals }) => goals.flatMap((goal) => goal.practices));
    expect(under).toHaveLength(practices);
    expect(under.every(({ code }) => /^SP \d\.\d+$/.test(code))).toBe(true);
  });

  test("has the generic goals of its version, GG 2 and GG 3 with the twelve generic practices", () => {
    expect(release.genericGoals.map(({ code }) => code)).toEqual(generic);
    const twelve = release.genericGoals.filter(({ level }) => level === 2 || level === 3);
    expect(twelve.map((goal) => goal.practices.length)).toEqual([10, 2]);
  });

  test("knows one addition and one shared area", () => {
    const of = (type: string) => release.areas.filter((area) => area.type === type).map(({ code }) => code);
    expect([of("addition"), of("shared")]).toEqual([["SSD"], ["SAM"]]);
  });
});

test("what is from knowledge says so: all of 1.2, and Configuration Management of 1.3", () => {
  const medium = (ruleset: (typeof rulesets)[number]) =>
    shippedReleases[ruleset].areas
      .filter(({ confidence }) => confidence === "medium")
      .map(({ code }) => code);
  expect(medium("1.2")).toHaveLength(24);
  expect(medium("1.3")).toEqual(["CM"]);
  expect(shippedReleases["1.2"].source).toContain("medium confidence");
});

test("every area of 1.2 that was renamed is one of 1.3", () => {
  const renamed = shippedReleases["1.2"].areas.flatMap(({ code, renamed }) =>
    renamed ? [[code, renamed]] : [],
  );
  expect(renamed).toEqual([
    ["IPM", "IWM"],
    ["OID", "OPM"],
    ["PMC", "WMC"],
    ["PP", "WP"],
    ["QPM", "QWM"],
  ]);
  const later = new Set(shippedReleases["1.3"].areas.map(({ code }) => code));
  const earlier = shippedReleases["1.2"].areas.map(({ code, renamed }) => renamed ?? code);
  expect(earlier.filter((code) => !later.has(code))).toEqual([]);
});

test.each(rulesets)("an edition of %s that was stored as rows comes back as the same view", (ruleset) => {
  const edition = shippedReleaseEditions[ruleset];
  const stored = { ...edition, items: JSON.parse(JSON.stringify(edition.items.toReversed())) };
  expect(cmmiReleaseFrom(stored)).toEqual(shippedReleases[ruleset]);
});

type Row = [sentence: string, code: string, at: string, value: Json, named?: string];

test.each<Row>([
  ["a practice stands under no goal", "parent-lacking", "practice CAM:SP 1.1 › parent", null],
  [
    "a practice stands under an unknown goal",
    "reference-unknown",
    "practice CAM:SP 1.1 › parent",
    "CAM:SG 9",
  ],
  ["a specific goal stands under no area", "parent-lacking", "goal CAM:SG 1 › parent", null],
  ["a generic goal stands under an area", "parent-unexpected", "goal GG 2 › parent", "CAM"],
  ["an area has a parent", "parent-unexpected", "process-area CAM › parent", "CAR"],
  [
    "a goal carries the name of another area",
    "code-of-another-area",
    "goal CAM:SG 1 › code",
    "CM:SG 9",
    "goal CM:SG 9 › code",
  ],
  [
    "a practice stands in another area",
    "code-of-another-area",
    "practice CAM:SP 1.1 › parent",
    "CAR:SG 1",
    "practice CAM:SP 1.1 › code",
  ],
  ["generic goals are out of order", "level-out-of-order", "goal GG 2 › body.capabilityLevel", 3],
  ["an area is staged at level 1", "invalid_value", "process-area CAM › body.maturityLevel", 1],
  ["a practice holds a text", "unrecognized_keys", "practice CAM:SP 1.1 › body", { statement: "A text" }],
])("an edition is refused when %s", (_sentence, code, at, value, named) =>
  expect(faultsOf(changed(shippedReleaseEditions["1.3"], at, value))).toContainEqual(
    expect.objectContaining({ path: named ?? at, code }),
  ),
);
