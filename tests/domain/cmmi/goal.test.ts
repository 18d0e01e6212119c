import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { agreeHarm, type GoalRule, rateFirstGenericGoal, rateGoal } from "@/domain/cmmi/goal";
import { type Characterisation, characterisations, type GoalRating, goalRatings } from "@/domain/cmmi/model";
import { anyValues } from "./inputs";

const practices = (text: string) =>
  text.split(" ").map((word, at) => ({
    id: `P${at + 1}`,
    value: characterisations.find((value) => value === word) ?? null,
  }));
const judged = { significantHarm: false, covered: true };

test.each<[string, string, Partial<typeof judged>, GoalRating, GoalRule, string[]]>([
  ["all FI or LI", "FI LI LI", {}, "S", "satisfied", []],
  ["all LI", "LI LI", {}, "S", "satisfied", []],
  ["all LI, and harm", "LI LI", { significantHarm: true }, "U", "harm", []],
  ["FI and LI, and harm", "FI LI LI", { significantHarm: true }, "U", "harm", []],
  ["one PI", "FI PI", {}, "U", "practice-blocks", ["P2"]],
  ["one NI among many", "FI FI NI FI PI", {}, "U", "practice-blocks", ["P3", "P5"]],
  ["one without a value", "FI - FI", {}, "NR", "practice-unrated", ["P2"]],
  ["one not yet, and one PI", "PI NY", {}, "NR", "practice-unrated", ["P2"]],
  ["too little evidence", "FI FI", { covered: false }, "NR", "uncovered", []],
  ["too little evidence, and a PI", "FI PI", { covered: false }, "NR", "uncovered", []],
])("R3: a goal with %s", (_, values, said, rating, rule, because) =>
  expect(rateGoal(practices(values), { ...judged, ...said })).toEqual({ rating, rule, because }),
);

test("R3: a goal without practices is not rated", () => expect(rateGoal([], judged).rating).toBe("NR"));

test("R3: one PI or NI blocks the goal, whatever the others and the judgement", () =>
  fc.assert(
    fc.property(anyValues, fc.constantFrom("PI", "NI"), fc.boolean(), (values, blocking, significantHarm) => {
      const all = [...values, blocking].map((value, at) => ({ id: `${at}`, value: known(value) }));
      expect(rateGoal(all, { significantHarm, covered: true }).rating).not.toBe("S");
    }),
  ));

test("R3: the order of practices does not matter", () =>
  fc.assert(
    fc.property(anyValues, (values) => {
      const all = values.map((value, at) => ({ id: `${at}`, value }));
      expect(rateGoal(all, judged).rating).toBe(rateGoal(all.toReversed(), judged).rating);
    }),
  ));

test.each<[GoalRating[], GoalRating]>([
  [["S", "S"], "S"],
  [["S", "U"], "U"],
  [["NR", "U"], "U"],
  [["S", "NR"], "NR"],
  [[], "NR"],
])("GG 1 over specific goals %j is %s", (specific, rating) =>
  expect(rateFirstGenericGoal(specific)).toBe(rating),
);

describe("harm to a goal", () => {
  test("needs a weakness", () => {
    expect(agreeHarm(true, 1)).toBe(true);
    expect(agreeHarm(false, 0)).toBe(false);
    expect(() => agreeHarm(true, 0)).toThrow(/goal.harm-without-weakness.*"rule":"R3"/);
  });

  test("there are three ratings of a goal", () => expect(goalRatings).toEqual(["S", "U", "NR"]));
});

const known = (word: string): Characterisation => characterisations.find((value) => value === word) ?? "NY";
