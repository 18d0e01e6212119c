import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Answers } from "@/domain/oism3/answer";
import { gapTo } from "@/domain/oism3/maturity";
import { score } from "@/domain/oism3/score";
import { wayTo } from "@/domain/oism3/way";
import { absent, all, baseline, initial, leftOut, managed, model, optimized, withLevel } from "./answers";
import { anyAnswers, anyProfile } from "./arbitraries";

const way = (answers: Answers, target: 1 | 2 | 3 | 4 | 5 = 3) =>
  wayTo(target, model, baseline, answers).map(({ kind, towards, additions, leadsTo }) => [
    kind,
    towards,
    leadsTo,
    ...additions.map(({ process, add }) => `${process} ${add.join(" ")}`),
  ]);

const nearlyThree: Answers = {
  ...all(managed),
  "OSP-12": { ...managed, documented: "unknown" },
  "OSP-5": { ...managed, metrics: { ...managed.metrics, unavailability: "unknown" } },
  "TSP-4": { ...managed, metrics: { ...managed.metrics, scope: "no" } },
  "OSP-20": initial,
};

describe("the way to a level", () => {
  test("finds out first, then adds single things, then several, and says where each stage leads", () => {
    expect(way(nearlyThree)).toEqual([
      ["find-out", 2, 2, "OSP-12 documentation"],
      ["find-out", 3, 2, "OSP-5 unavailability", "OSP-20 scope unavailability effectiveness"],
      ["single", 3, 3, "TSP-4 scope", "OSP-20 activity"],
    ]);
  });

  test("reaches each level before it works towards the one after", () => {
    const answers = { ...all(managed), ...withLevel(2, absent), "GP-1": initial, "GP-2": leftOut };
    expect(
      way({ ...answers, "SSP-1": { operated: "yes", documented: "no" } }).map((stage) => stage.slice(0, 3)),
    ).toEqual([
      ["single", 1, 1],
      ["several", 2, 2],
      ["find-out", 3, 2],
      ["single", 3, 2],
      ["several", 3, 3],
    ]);
  });

  test("asks of a process that is not carried out to begin all of it, not to find out", () => {
    expect(way({ ...all(optimized), "TSP-4": { operated: "no" } })).toEqual([
      ["several", 3, 3, "TSP-4 operation documentation activity scope unavailability effectiveness"],
    ]);
  });

  test.each([
    ["the level is reached", all(optimized)],
    ["no process applies", all(leftOut)],
  ])("is empty where %s", (_, answers) => {
    expect(way(answers, 5)).toEqual([]);
  });

  test("adds exactly what the fewest additions are, and arrives", () => {
    const ids = model.processes.slice(0, 8);
    fc.assert(
      fc.property(
        anyAnswers(ids),
        anyProfile(ids),
        fc.constantFrom(1, 2, 3, 4, 5),
        (answers, profile, target) => {
          const small = { ...model, processes: ids };
          const { processes, maturity } = score(small, profile, answers);
          const stages = wayTo(target, small, profile, answers);
          const { path } = gapTo(target, { model: small, profile, answers, processes });
          expect(said(stages.flatMap((stage) => stage.additions))).toEqual(said(path));
          const reached = stages.map((stage) => stage.leadsTo ?? 0);
          expect(reached).toEqual(reached.toSorted());
          if (maturity.lower !== null)
            expect(reached.at(-1) ?? maturity.lower).toBeGreaterThanOrEqual(
              Math.min(target, profile.levels.length),
            );
        },
      ),
    );
  });
});

const said = (additions: readonly { process: string; add: readonly string[] }[]) =>
  additions.flatMap(({ process, add }) => add.map((requirement) => `${process} ${requirement}`)).toSorted();
