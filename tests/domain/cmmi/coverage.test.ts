import { describe, expect, test } from "vitest";
import type { CoverageInstance, EvidenceAt } from "@/domain/cmmi/coverage-model";
import { all, both, every, give, unit, unmet } from "./covering";

describe("R8-lite", () => {
  test.each<[string, EvidenceAt[], string[], string[]]>([
    [
      "everything at one instance, one item at the other",
      [...give("A", every, both), ...give("B", ["Y:1"], ["artifact"])],
      [],
      [],
    ],
    ["an instance without any item", give("A", every, both), ["lite-instance"], all],
    [
      "a practice without an affirmation",
      [...give("A", every.slice(1), both), ...give("B", ["X:1"], ["artifact"])],
      ["lite-practice"],
      ["X:G1"],
    ],
    [
      "artifact and affirmation, but at two instances",
      [
        ...give("A", every.slice(1), both),
        ...give("A", ["X:1"], ["artifact"]),
        ...give("B", ["X:1"], ["affirmation"]),
      ],
      ["lite-practice"],
      ["X:G1"],
    ],
    ["nothing at all", [], ["lite-practice", "lite-instance"], all],
  ])("%s", (_, evidence, rules, open) =>
    expect(unmet("lite", [unit("A"), unit("B")], evidence)).toEqual({ rules, open }),
  );

  test("no instance covers nothing", () => expect(unmet("lite", [], []).open).toEqual(all));
  test("what is not sampled does not count", () =>
    expect(unmet("lite", [unit("A", { sampled: false })], give("A", every, both)).open).toEqual(all));
});

describe("R8 under 1.2", () => {
  const project = (id: string, said: Partial<CoverageInstance> = {}) =>
    unit(id, { kind: "project", ...said });
  const direct = (...instances: string[]) => instances.flatMap((one) => give(one, every, ["direct"]));
  const affirm = (instance: string, ...practices: string[]) => give(instance, practices, ["affirmation"]);

  test.each<[string, EvidenceAt[], string[], string[]]>([
    [
      "a row and a column of affirmations",
      [
        ...direct("A", "B", "C"),
        ...affirm("A", ...every),
        ...affirm("B", "X:1", "X:3", "Y:1"),
        ...affirm("C", "X:1", "X:3", "Y:1"),
      ],
      [],
      [],
    ],
    [
      "a column alone, of two cells in six",
      [
        ...direct("A", "B", "C"),
        ...affirm("A", ...every),
        ...affirm("B", "X:3", "Y:1"),
        ...affirm("C", "X:3", "Y:1"),
      ],
      ["matrix"],
      ["X:G1"],
    ],
    [
      "half of the cells, without a row",
      [
        ...direct("A", "B", "C"),
        ...affirm("A", "X:1", "X:3", "Y:1"),
        ...affirm("B", "X:2", "X:3", "Y:1"),
        ...affirm("C", "X:1"),
      ],
      [],
      [],
    ],
    [
      "a direct artifact missing in one cell",
      [
        ...direct("B", "C"),
        ...give("A", every.slice(1), ["direct"]),
        ...["A", "B", "C"].flatMap((one) => affirm(one, ...every)),
      ],
      ["direct"],
      ["X:G1"],
    ],
    [
      "an indirect one in its place",
      [
        ...direct("B", "C"),
        ...give("A", every.slice(1), ["direct"]),
        ...give("A", ["X:1"], ["indirect"]),
        ...["A", "B", "C"].flatMap((one) => affirm(one, ...every)),
      ],
      ["direct"],
      ["X:G1"],
    ],
  ])("%s", (_, evidence, rules, open) =>
    expect(unmet("1.2", [project("A"), project("B"), project("C")], evidence)).toEqual({ rules, open }),
  );

  test("an instance answers for its own areas alone", () => {
    const evidence = [
      ...give("A", ["X:1", "X:2", "X:3"], ["direct", "affirmation"]),
      ...give("B", ["Y:1"], ["direct", "affirmation"]),
    ];
    expect(unmet("1.2", [project("A", { areas: ["X"] }), project("B", { areas: ["Y"] })], evidence)).toEqual({
      rules: [],
      open: [],
    });
  });
});
