import { describe, expect, test } from "vitest";
import type { Answers } from "@/domain/oism3/answer";
import { capabilityNeeded, gapTo } from "@/domain/oism3/maturity";
import { score, scoringVersion } from "@/domain/oism3/score";
import {
  absent,
  all,
  baseline,
  defined,
  four,
  initial,
  leftOut,
  managed,
  model,
  optimized,
  withLevel,
} from "./answers";

describe("the baseline profile", () => {
  test.each([
    ["nothing is answered", {}, 0, 5],
    ["no process is operated", all(absent), 0, 0],
    ["every process is Initial", all(initial), 2, 2],
    ["every process is Managed", all(managed), 3, 3],
    ["every process is Defined", all(defined), 4, 4],
    ["every process is Optimized", all(optimized), 5, 5],
    ["one process of level 1 is not operated", { ...all(optimized), "OSP-5": absent }, 0, 0],
    ["one process of level 2 is not operated", { ...all(optimized), "OSP-12": absent }, 1, 1],
    ["one process of level 3 is Initial", { ...all(optimized), "OSP-20": initial }, 2, 2],
    [
      "a process of level 1 is Initial, which is too little from level 3 on",
      { ...all(optimized), "GP-1": initial },
      2,
      2,
    ],
    ["one process of level 4 is Managed", { ...all(optimized), "TSP-13": managed }, 3, 3],
    ["a process that lacks is left out", { ...all(optimized), "OSP-5": leftOut }, 5, 5],
    ["one answer is unknown", { ...all(optimized), "OSP-5": { ...optimized, documented: "unknown" } }, 0, 5],
    ["every process of level 1 is left out", { ...all(absent), ...withLevel(1, leftOut) }, 1, 1],
  ] satisfies [string, Answers, number, number][])("when %s", (_, answers, lower, upper) => {
    expect(score(model, baseline, answers).maturity).toMatchObject({ profile: "baseline", lower, upper });
  });

  test("with no process applicable there is no maturity, and nothing to do", () => {
    const { maturity } = score(model, baseline, all(leftOut));
    expect(maturity).toMatchObject({ lower: null, upper: null, blockers: [], path: [] });
    expect(maturity.leftOut).toEqual(model.processes);
  });

  test("the documented example scores as documented", () => {
    const result = score(model, baseline, {
      "OSP-5": {
        applicable: true,
        operated: "yes",
        documented: "yes",
        metrics: { ...four, load: "unknown", quality: "not-applicable", efficiency: "no" },
      },
      "TSP-13": leftOut,
    });
    expect(result.scoringVersion).toBe(scoringVersion);
    expect(result.edition).toBe("o-ism3-2011");
    expect(result.processes.map((process) => process.id)).toEqual(model.processes);
    expect(result.processes.find(({ id }) => id === "OSP-5")).toMatchObject({
      lower: 2,
      upper: 4,
      missing: ["load"],
    });
    expect(result.processes.find(({ id }) => id === "TSP-13")).toEqual({ id: "TSP-13", applicable: false });
    expect(result.maturity).toMatchObject({ lower: 0, upper: 4, leftOut: ["TSP-13"] });
    expect(result.maturity.blockers[0]).toEqual({ process: "GP-1", has: 0, needs: 1, blocks: 1 });
    expect(result.maturity.path[0]).toEqual({
      process: "GP-1",
      add: ["operation", "documentation"],
      unknown: ["operation", "documentation"],
    });
    expect(result.maturity.blockers).toHaveLength(13);
  });

  test("blockers and path are those of the level after the lower bound, and tell what to find out from what to start", () => {
    const { maturity } = score(model, baseline, {
      ...all(managed),
      "OSP-20": {
        operated: "yes",
        documented: "yes",
        metrics: { activity: "yes", scope: "no", unavailability: "unknown" },
      },
      "GP-1": initial,
    });
    expect(maturity).toMatchObject({ lower: 2, upper: 2 });
    expect(maturity.blockers).toEqual([
      { process: "GP-1", has: 1, needs: 2, blocks: 3 },
      { process: "OSP-20", has: 1, needs: 2, blocks: 3 },
    ]);
    expect(maturity.path).toEqual([
      {
        process: "GP-1",
        add: ["activity", "scope", "unavailability", "effectiveness"],
        unknown: ["scope", "unavailability", "effectiveness"],
      },
      {
        process: "OSP-20",
        add: ["scope", "unavailability", "effectiveness"],
        unknown: ["unavailability", "effectiveness"],
      },
    ]);
  });

  test("the rungs count what each level asks for, level by level upwards", () => {
    const { rungs } = score(model, baseline, {
      ...all(managed),
      "OSP-12": { ...managed, documented: "unknown" },
      "TSP-13": leftOut,
    }).maturity;
    const counts = rungs.map(({ level, asked, held, unknown, lacking, leftOut }) => [
      level,
      asked,
      held,
      unknown,
      lacking,
      leftOut,
    ]);
    expect(counts).toEqual([
      [1, 14, 14, 0, 0, 0],
      [2, 26, 25, 1, 0, 0],
      [3, 33, 32, 1, 0, 0],
      [4, 44, 0, 0, 44, 1],
      [5, 44, 0, 0, 44, 1],
    ]);
  });

  test("a target further up asks for its own capability, and says which level each process blocks first", () => {
    const answers = { ...all(managed), "OSP-12": absent };
    const { processes } = score(model, baseline, answers);
    const gap = gapTo(4, { model, profile: baseline, answers, processes });
    expect(gap.blockers).toHaveLength(45);
    expect(gap.blockers.find(({ process }) => process === "OSP-12")).toMatchObject({
      has: 0,
      needs: 3,
      blocks: 2,
    });
    expect(gap.blockers.find(({ process }) => process === "GP-1")).toMatchObject({
      has: 2,
      needs: 3,
      blocks: 4,
    });
    expect(gap.path.find(({ process }) => process === "GP-1")).toMatchObject({ add: ["load"], unknown: [] });
    expect(capabilityNeeded(3, baseline).get("GP-1")).toBe(2);
    expect(capabilityNeeded(3, baseline).has("TSP-13")).toBe(false);
  });
});
