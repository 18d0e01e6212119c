import { describe, expect, test } from "vitest";
import type { CoverageInstance, EvidenceAt } from "@/domain/cmmi/coverage-model";
import { all, both, every, give, unit, unmet, X } from "./covering";

describe("R8 under 1.3", () => {
  const three = [unit("A"), unit("B"), unit("C")];

  test.each<[string, CoverageInstance[], EvidenceAt[], string[], string[]]>([
    [
      "one unit whole, one an area, one something of an area",
      three,
      [...give("A", every, both), ...give("B", ["Y:1"], both), ...give("C", ["Y:1"], ["artifact"])],
      [],
      [],
    ],
    [
      "no unit whole",
      three,
      [...give("A", ["X:1", "X:2", "X:3"], both), ...give("B", ["Y:1"], both), ...give("C", ["Y:1"], both)],
      ["B1"],
      ["Y:G1"],
    ],
    [
      "fewer than half with an area",
      three,
      [
        ...give("A", every, both),
        ...give("B", ["Y:1"], ["artifact"]),
        ...give("C", ["Y:1"], ["affirmation"]),
      ],
      ["B2"],
      all,
    ],
    [
      "a sampled unit that gives nothing",
      three,
      [...give("A", every, both), ...give("B", ["Y:1"], both)],
      ["B3"],
      all,
    ],
    [
      "an area covered in part",
      three,
      ["A", "B", "C"].flatMap((one) => give(one, ["X:1", "X:2", "Y:1"], both)),
      ["B1", "P1"],
      ["X:G2"],
    ],
    [
      "each subgroup by itself",
      [unit("A", { subgroup: "1" }), unit("B", { subgroup: "2" })],
      [...give("A", every, both), ...give("B", ["Y:1"], both)],
      ["B1", "P1"],
      X,
    ],
  ])("%s", (_, instances, evidence, rules, open) =>
    expect(unmet("1.3", instances, evidence)).toEqual({ rules, open }),
  );

  const does = (...ids: string[]) => ({ areas: ids });
  const desk = (id: string, ...ids: string[]) => unit(id, { kind: "support-function", ...does(...ids) });
  const xs = ["X:1", "X:2", "X:3"];

  test.each<[string, CoverageInstance[], EvidenceAt[], string[], string[]]>([
    [
      "a function for one area, shown at the unit that it serves",
      [unit("A", does("X")), desk("S", "Y")],
      [...give("A", xs, both), ...give("S", ["Y:1"], both), ...give("A", ["Y:1"], both)],
      [],
      [],
    ],
    [
      "a function with an artifact alone",
      [unit("A", does("X")), desk("S", "Y")],
      [...give("A", xs, both), ...give("S", ["Y:1"], ["artifact"]), ...give("A", ["Y:1"], both)],
      ["S1"],
      ["Y:G1"],
    ],
    [
      "a function that no unit speaks of",
      [unit("A", does("X")), desk("S", "Y")],
      [...give("A", xs, both), ...give("S", ["Y:1"], both)],
      ["S2"],
      ["Y:G1"],
    ],
    [
      "two functions for one area, one of them silent",
      [unit("A", does("X")), desk("S", "Y"), desk("T", "Y")],
      [...give("A", xs, both), ...give("S", ["Y:1"], both), ...give("A", ["Y:1"], both)],
      ["S1", "S3"],
      ["Y:G1"],
    ],
  ])("%s", (_, instances, evidence, rules, open) =>
    expect(unmet("1.3", instances, evidence)).toEqual({ rules, open }),
  );
});
