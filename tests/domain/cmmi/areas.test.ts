import { describe, expect, test } from "vitest";
import { capabilityLevel } from "@/domain/cmmi/capability-level";
import type { AreaRating, CapabilityLevel, MaturityLevel } from "@/domain/cmmi/model";
import {
  type AreaRule,
  type AreaScope,
  agreeScope,
  applicableGoals,
  rateArea,
} from "@/domain/cmmi/process-area";
import { area, rated } from "./areas";

const one = area("CM", 2);

describe("R4: the satisfaction of an area", () => {
  test.each<[string, string, MaturityLevel, AreaScope, AreaRating, AreaRule, string[]]>([
    ["every goal satisfied", "S S S S", 3, "in", "S", "satisfied", []],
    ["GG 3 unsatisfied", "S S S U", 3, "in", "U", "goal-unsatisfied", ["CM:GG 3"]],
    ["GG 3 unsatisfied, at target 2", "S S S U", 2, "in", "S", "satisfied", []],
    ["GG 3 not rated", "S S S NR", 3, "in", "NR", "goal-unrated", ["CM:GG 3"]],
    ["one unsatisfied, one not rated", "U S S NR", 3, "in", "U", "goal-unsatisfied", ["CM:SG 1"]],
    ["GG 2 not rated", "S S NR S", 2, "in", "NR", "goal-unrated", ["CM:GG 2"]],
    ["nothing rated", "", 3, "in", "NR", "goal-unrated", ["CM:SG 1", "CM:SG 2", "CM:GG 2", "CM:GG 3"]],
    ["out of scope, whatever its goals", "S S S S", 3, "out", "OS", "out-of-scope", []],
    ["agreed as not applicable", "U U U U", 3, "not-applicable", "NA", "not-applicable", []],
  ])("%s", (_, goals, target, scope, rating, rule, because) =>
    expect(rateArea(one, rated(one, goals), target, scope)).toEqual({ rating, rule, because }),
  );

  test.each<[MaturityLevel, string[]]>([
    [2, ["CM:SG 1", "CM:SG 2", "CM:GG 2"]],
    [3, ["CM:SG 1", "CM:SG 2", "CM:GG 2", "CM:GG 3"]],
    [5, ["CM:SG 1", "CM:SG 2", "CM:GG 2", "CM:GG 3"]],
  ])("at target %i these goals apply, and never GG 4 or GG 5", (target, ids) =>
    expect(applicableGoals(area("CM", 2, {}, 5), target).map(({ id }) => id)).toEqual(ids),
  );
});

describe("R6: not applicable", () => {
  test("is for SAM, with a reason", () => {
    const sam = area("SAM", 2, { mayBeNotApplicable: true });
    expect(agreeScope(sam, "not-applicable", "Nothing is bought")).toBe("not-applicable");
    expect(() => agreeScope(sam, "not-applicable", " ")).toThrow("area.reason-missing");
    expect(() => agreeScope(one, "not-applicable", "Nothing to control")).toThrow(
      /area.always-applicable.*R6/,
    );
    expect(agreeScope(one, "out", "")).toBe("out");
  });
});

describe("R5: the capability level of an area", () => {
  test.each<[string, CapabilityLevel | "NR", string[]]>([
    ["S S S S", 3, []],
    ["S S S U", 2, ["CM:GG 3"]],
    ["S S S NR", 2, ["CM:GG 3"]],
    ["S S U S", 1, ["CM:GG 2"]],
    ["S S NR S", 1, ["CM:GG 2"]],
    ["S U S S", 0, ["CM:SG 2"]],
    ["U NR S S", 0, ["CM:SG 1"]],
    ["S NR S S", "NR", ["CM:SG 2"]],
    ["", "NR", ["CM:SG 1", "CM:SG 2"]],
  ])("%s gives %s", (goals, level, stoppedBy) =>
    expect(capabilityLevel(one, rated(one, goals))).toEqual({ level, stoppedBy }),
  );

  test.each<[string, CapabilityLevel]>([
    ["S S S S S S", 5],
    ["S S S S S U", 4],
    ["S S S S NR S", 3],
    ["S S S NR S S", 2],
  ])("1.2 climbs to 5: %s gives %i", (goals, level) => {
    const earlier = area("CM", 2, {}, 5);
    expect(capabilityLevel(earlier, rated(earlier, goals)).level).toBe(level);
  });

  test("a level that nobody asks about stops the climb", () => {
    const earlier = area("CM", 2, {}, 5);
    const goals = earlier.goals.filter(({ level }) => level !== 4);
    expect(capabilityLevel({ goals }, rated({ ...earlier, goals }, "S S S S S")).level).toBe(3);
  });
});
