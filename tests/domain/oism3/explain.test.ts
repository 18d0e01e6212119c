import fc from "fast-check";
import { expect, test } from "vitest";
import { scoringModel, shippedOism3 } from "@/catalogue/o-ism3";
import type { Answer } from "@/domain/oism3/answer";
import { capability } from "@/domain/oism3/capability";
import { explain, turns } from "@/domain/oism3/explain";
import { anyAnswer } from "./arbitraries";

const levels = scoringModel(shippedOism3).capability;
const patching: Answer = {
  operated: "yes",
  documented: "yes",
  metrics: {
    activity: "yes",
    scope: "yes",
    unavailability: "unknown",
    effectiveness: "yes",
    load: "yes",
    quality: "not-applicable",
    efficiency: "no",
  },
};

test("each level tells what it adds, and how that stands", () => {
  expect(explain(levels, patching)).toEqual([
    {
      level: 1,
      state: "held",
      adds: [
        { requirement: "operation", state: "held" },
        { requirement: "documentation", state: "held" },
      ],
    },
    {
      level: 2,
      state: "unknown",
      adds: [
        { requirement: "activity", state: "held" },
        { requirement: "scope", state: "held" },
        { requirement: "unavailability", state: "unknown" },
        { requirement: "effectiveness", state: "held" },
      ],
    },
    { level: 3, state: "unknown", adds: [{ requirement: "load", state: "held" }] },
    { level: 4, state: "unknown", adds: [{ requirement: "quality", state: "not-applicable" }] },
    { level: 5, state: "lacking", adds: [{ requirement: "efficiency", state: "lacking" }] },
  ]);
});

test("one unknown can raise the lower bound with a yes, and bring down the upper one with a no", () => {
  expect(turns(levels, patching)).toEqual({
    raises: [{ requirement: "unavailability", level: 4 }],
    lowers: [{ requirement: "unavailability", level: 1 }],
  });
});

test("where a level hangs on two unknowns, neither raises the lower bound alone, and each can bring down the upper one", () => {
  expect(turns(levels, { ...patching, metrics: { ...patching.metrics, scope: "unknown" } })).toEqual({
    raises: [],
    lowers: [
      { requirement: "scope", level: 1 },
      { requirement: "unavailability", level: 1 },
    ],
  });
});

test("an unknown above a level that is out of reach moves nothing", () => {
  const metrics = { ...patching.metrics, unavailability: "yes", load: "no", efficiency: "unknown" } as const;
  expect(turns(levels, { ...patching, metrics })).toEqual({ raises: [], lowers: [] });
});

test("the states of the levels are those of the bounds", () => {
  fc.assert(
    fc.property(anyAnswer(5), (answer) => {
      const { lower, upper } = capability(levels, answer);
      const states = explain(levels, answer).map(({ state }) => state);
      expect(states.filter((state) => state === "held")).toHaveLength(lower);
      expect(states.filter((state) => state !== "lacking")).toHaveLength(upper);
    }),
  );
});
