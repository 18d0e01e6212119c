import { describe, expect, test } from "vitest";
import { type FindingsInput, missingFindings, namesIn } from "@/domain/cmmi/findings";
import { leastSample, openFactors, samplingFactors } from "@/domain/cmmi/sampling";

const nothing: FindingsInput = {
  practices: [],
  goals: [],
  instances: [],
  shownAt: [],
  findings: [],
  names: [],
};

describe("R9: what is missing", () => {
  test("a weakness for every LI, PI and NI, at each instance", () => {
    const at = (value: "FI" | "LI" | "PI" | "NI" | "NY" | null, weaknesses: number) => ({
      name: `${value}`,
      value,
      weaknesses,
    });
    const instances = [at("FI", 0), at("LI", 0), at("PI", 0), at("NI", 0), at("NY", 0), at(null, 0)];
    const found = missingFindings({ ...nothing, practices: [{ id: "SM:ESP 1.1", instances }] });
    expect(found.map((one) => one.code === "finding.weakness-missing" && one.value)).toEqual([
      "LI",
      "PI",
      "NI",
    ]);
    const written = [at("LI", 1), at("PI", 2), at("NI", 1)];
    expect(missingFindings({ ...nothing, practices: [{ id: "SM:ESP 1.1", instances: written }] })).toEqual(
      [],
    );
  });

  test("a final finding for every unsatisfied goal", () =>
    expect(
      missingFindings({
        ...nothing,
        goals: [
          { id: "SM:ESG 1", rating: "U", finals: 0 },
          { id: "SM:ESG 2", rating: "U", finals: 1 },
          { id: "SM:GG 2", rating: "S", finals: 0 },
          { id: "SM:GG 3", rating: "NR", finals: 0 },
        ],
      }),
    ).toEqual([{ code: "finding.goal-missing", goal: "SM:ESG 1", rating: "U" }]));

  test("a participant from each instance, and no name", () =>
    expect(
      missingFindings({
        ...nothing,
        instances: ["Zürich", "Olten"],
        shownAt: ["Olten"],
        findings: [{ id: "1", text: "Ask Ruth Meier about the plan" }],
        names: ["Ruth Meier"],
      }),
    ).toEqual([
      { code: "finding.participant-missing", instance: "Zürich" },
      { code: "finding.names-somebody", finding: "1", names: ["Ruth Meier"] },
    ]));
});

describe("no names", () => {
  const people = ["Ruth Meier", "Jo Li", "Zoë O’Neill", "Mark"];
  test.each([
    ["Ruth keeps the only copy", ["Ruth Meier"]],
    ["the plan is Meier's alone", ["Ruth Meier"]],
    ["ruth meier signs", ["Ruth Meier"]],
    ["Zoë approves, Zoe does not", ["Zoë O’Neill"]],
    ["asked of O'Neill", ["Zoë O’Neill"]],
    ["Jo Li reviews it", ["Jo Li"]],
    ["Jo reviews it; Li is too short to tell from a word", []],
    ["Truth and meierei are other words", []],
    ["Reviews mark the plan as late", []],
    ["Mark reviews the plan", ["Mark"]],
    ["", []],
  ])("%s", (text, names) => expect(namesIn(text, people)).toEqual(names));

  test("a person without letters is nobody", () => expect(namesIn("--", ["", "--"])).toEqual([]));
});

describe("R8: samples", () => {
  test.each([
    [[10, 2], 0, 2],
    [[10, 2], 1, 1],
    [[4, 4, 4], 1, 1],
    [[9, 3, 1], 0, 3],
    [[1], 0, 1],
    [[5, 0], 1, 0],
    [[5, 0], 0, 1],
    [[], 0, 0],
  ])("of subgroups of %j, number %i is looked at in %i units at least", (subgroups, at, least) =>
    expect(leastSample(subgroups, at)).toBe(least),
  );

  test("a factor that is not relevant needs a reason", () => {
    expect(openFactors({})).toEqual([...samplingFactors]);
    const said = Object.fromEntries(
      samplingFactors.map((factor) => [factor, { relevant: true, reason: "" }]),
    );
    expect(openFactors(said)).toEqual([]);
    expect(openFactors({ ...said, size: { relevant: false, reason: " " } })).toEqual(["size"]);
    expect(openFactors({ ...said, size: { relevant: false, reason: "All alike" } })).toEqual([]);
  });
});
