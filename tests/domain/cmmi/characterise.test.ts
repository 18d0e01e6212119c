import { describe, expect, test } from "vitest";
import {
  type CharacterisationRule,
  characterise,
  choicesAt,
  chooseAt,
  needsReason,
  needsWeakness,
} from "@/domain/cmmi/characterise";
import { type Characterisation, characterisations } from "@/domain/cmmi/model";
import { at12, at13, booleans, fi, li, ni, ny, pi } from "./inputs";

describe("R1 under rule set 1.2", () => {
  test.each<[string, Parameters<typeof at12>[0], Characterisation, CharacterisationRule]>([
    [
      "a direct artifact, affirmed, no weakness",
      { direct: true, affirmation: true },
      "FI",
      "supported-no-weakness",
    ],
    [
      "a direct artifact, an indirect one, no weakness",
      { direct: true, indirect: true },
      "FI",
      "supported-no-weakness",
    ],
    [
      "a direct artifact, an indirect one, one weakness",
      { direct: true, indirect: true, weaknesses: 1 },
      "LI",
      "supported-weakness",
    ],
    ["a direct artifact alone", { direct: true, weaknesses: 1 }, "PI", "direct-unconfirmed"],
    ["an affirmation alone", { affirmation: true, weaknesses: 1 }, "PI", "direct-lacking-partly"],
    ["an indirect artifact alone", { indirect: true }, "PI", "direct-lacking-partly"],
    ["nothing", { weaknesses: 2 }, "NI", "unsupported"],
    [
      "a stage not reached, whatever there is",
      { stageReached: false, direct: true, indirect: true },
      "NY",
      "stage-not-reached",
    ],
  ])("%s", (_, inputs, value, rule) => expect(characterise(at12(inputs))).toEqual({ value, rule }));

  test("every combination follows the five lines in their order", () => {
    for (const [stageReached = false, direct = false, indirect = false, affirmation = false] of booleans(4))
      for (const weaknesses of [0, 1, 7]) {
        const confirmed = indirect || affirmation;
        const expected = !stageReached
          ? "NY"
          : direct && confirmed
            ? weaknesses > 0
              ? "LI"
              : "FI"
            : direct || confirmed
              ? "PI"
              : "NI";
        const inputs = at12({ stageReached, direct, indirect, affirmation, weaknesses });
        expect(characterise(inputs).value).toBe(expected);
      }
  });
});

describe("R1 under rule set 1.3", () => {
  test.each<[string, Parameters<typeof at13>[0], Characterisation, CharacterisationRule]>([
    ["sufficient, no weakness", { sufficientAdequate: true }, "FI", "supported-no-weakness"],
    ["sufficient, a weakness", { sufficientAdequate: true, weaknesses: 1 }, "LI", "supported-weakness"],
    ["sufficient, and conflicting", { sufficientAdequate: true, conflicting: true }, "PI", "conflicting"],
    ["conflicting, and not enough", { conflicting: true, partlySupported: true }, "PI", "conflicting"],
    ["some, and not enough", { partlySupported: true, weaknesses: 1 }, "PI", "partly-supported"],
    ["nothing", {}, "NI", "unsupported"],
    ["a stage not reached", { stageReached: false, sufficientAdequate: true }, "NY", "stage-not-reached"],
  ])("%s", (_, inputs, value, rule) => expect(characterise(at13(inputs))).toEqual({ value, rule }));

  test("every combination follows the four lines in their order", () => {
    for (const [
      stageReached = false,
      sufficientAdequate = false,
      conflicting = false,
      partlySupported = false,
    ] of booleans(4))
      for (const weaknesses of [0, 1, 7]) {
        const full = weaknesses > 0 ? "LI" : "FI";
        const partly = conflicting || partlySupported ? "PI" : "NI";
        const expected = !stageReached ? "NY" : sufficientAdequate && !conflicting ? full : partly;
        const inputs = at13({ stageReached, sufficientAdequate, conflicting, partlySupported, weaknesses });
        expect(characterise(inputs).value).toBe(expected);
      }
  });
});

describe("what an appraiser may choose otherwise", () => {
  test.each([
    ["FI", fi, ["FI", "LI", "PI", "NI"]],
    ["LI", li, ["LI", "PI", "NI"]],
    ["PI", pi, ["PI", "NI"]],
    ["NI", ni, ["NI"]],
    ["NY", ny, ["NY"]],
  ])("where the rule gives %s: it, or worse, and never not yet", (_, inputs, choices) =>
    expect(choicesAt(inputs)).toEqual(choices),
  );

  test("any value but the rule's needs a reason", () => {
    expect(needsReason(fi, "FI")).toBe(false);
    expect(needsReason(fi, "LI")).toBe(true);
    expect(chooseAt(fi, { value: "FI", reason: "" })).toBe("FI");
    expect(chooseAt(fi, { value: "PI", reason: "Seen once in a year" })).toBe("PI");
    expect(() => chooseAt(fi, { value: "PI", reason: "  " })).toThrow("characterisation.reason-missing");
  });

  test("a better value, and not yet at a stage reached, are refused by name of the rule", () => {
    expect(() => chooseAt(pi, { value: "LI", reason: "We like them" })).toThrow(/not-allowed.*"rule":"R1"/);
    expect(() => chooseAt(fi, { value: "NY", reason: "They chose not to" })).toThrow(
      "characterisation.not-allowed",
    );
    expect(() => chooseAt(ny, { value: "FI", reason: "They will" })).toThrow("characterisation.not-allowed");
  });

  test("LI, PI and NI need a weakness", () =>
    expect(characterisations.filter(needsWeakness)).toEqual(["LI", "PI", "NI"]));
});
