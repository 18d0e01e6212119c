import { describe, expect, test } from "vitest";
import { equivalentStaging, maturity } from "@/domain/cmmi/maturity-level";
import type { AreaModel, GoalRating, MaturityLevel } from "@/domain/cmmi/model";
import type { AreaScope } from "@/domain/cmmi/process-area";
import { area, rated } from "./areas";

const all = {
  MA: area("MA", 2),
  SAM: area("SAM", 2, { mayBeNotApplicable: true }),
  IRP: area("IRP", 3),
  SSD: area("SSD", 3, { addition: true }),
  OPP: area("OPP", 4),
  CAR: area("CAR", 5),
  SM: area("SM", 3, { official: false }),
};
const good: Said = { MA: "S S S S", SAM: "not-applicable", IRP: "S S S S", SSD: "out", SM: "out" };
type Said = Partial<Record<keyof typeof all, string>>;

function climb(said: Said) {
  const goals = new Map<string, GoalRating>();
  const standings = Object.values(all).map((one) => {
    const word = Object.entries(said).find(([id]) => id === one.id)?.[1] ?? "out";
    const scope: AreaScope = word === "out" || word === "not-applicable" ? word : "in";
    if (scope === "in") for (const [id, rating] of rated(one, word)) goals.set(id, rating);
    return { area: one satisfies AreaModel, scope };
  });
  const { official, withSm } = maturity(standings, goals);
  return { level: official.level, by: official.stoppedBy.map((one) => one.area), withSm: withSm?.level };
}

describe("R7: the maturity level", () => {
  test.each<[string, Said, MaturityLevel, string[]]>([
    ["level 2 and 3 areas satisfied, SAM not applicable", {}, 3, ["OPP"]],
    ["the level 3 area has an unsatisfied goal", { IRP: "U S S S" }, 2, ["IRP"]],
    ["GG 3 is unsatisfied in the level 3 area", { IRP: "S S S U" }, 2, ["IRP"]],
    ["GG 3 is unsatisfied in the level 2 area: enough for 2, not for 3", { MA: "S S S U" }, 2, ["MA"]],
    ["GG 2 is unsatisfied in the level 2 area", { MA: "S S U S" }, 1, ["MA"]],
    ["SAM is left out", { SAM: "out" }, 1, ["SAM"]],
    ["SAM is not rated", { SAM: "NR" }, 1, ["SAM"]],
    ["the addition is left out, and hurts nothing", { SSD: "out" }, 3, ["OPP"]],
    ["the addition is in scope and unsatisfied", { SSD: "U S S S" }, 2, ["SSD"]],
    ["level 4 as well", { OPP: "S S S S" }, 4, ["CAR"]],
    ["everything", { OPP: "S S S S", CAR: "S S S S" }, 5, []],
    ["level 5 without level 4", { CAR: "S S S S" }, 3, ["OPP"]],
    ["nothing in scope", { MA: "out", SAM: "out", IRP: "out" }, 1, ["MA", "SAM"]],
  ])("%s", (_, said, level, by) => expect(climb({ ...good, ...said })).toMatchObject({ level, by }));

  test("SM never counts officially; the level with it stands beside", () => {
    expect(climb({ ...good, SM: "S S S S" })).toMatchObject({ level: 3, withSm: 3 });
    expect(climb({ ...good, SM: "U S S S" })).toMatchObject({ level: 3, withSm: 2 });
    expect(climb({ SM: "S S S S" })).toMatchObject({ level: 1, withSm: 1 });
    expect(climb(good).withSm).toBeUndefined();
  });
});

describe("R7: equivalent staging", () => {
  const levels = (MA: number | "NR", IRP: number | "NR", OPP: number | "NR", CAR: number | "NR") =>
    equivalentStaging(
      Object.entries({ MA, IRP, OPP, CAR, SAM: "NA" as const, SSD: "OS" as const, SM: 0 as const }).map(
        ([id, capability]) => ({
          area: Object.values(all).find((one) => one.id === id) ?? all.MA,
          capability:
            ([0, 1, 2, 3, 4, 5, "NR", "NA", "OS"] as const).find((one) => one === capability) ?? "NR",
        }),
      ),
    );

  test.each<[Parameters<typeof levels>, MaturityLevel]>([
    [[2, 0, 0, 0], 2],
    [[1, 3, 3, 3], 1],
    [[2, 3, 3, 3], 2],
    [[3, 3, 2, 3], 3],
    [[3, 2, 3, 3], 2],
    [[3, 3, 3, 3], 5],
    [["NR", 3, 3, 3], 1],
  ])("%j gives %i", (at, level) => expect(levels(...at)).toBe(level));
});
