import { describe, expect, test } from "vitest";
import { sayEstablished, sayPracticesAcross } from "@/app/words/practices-across";
import { sayCapability, sayCourse, sayProcess, sayVerified } from "@/app/words/trend";
import { levels } from "@/domain/portfolio/level";
import { capabilityCourse, courseOf } from "@/domain/series/trend";
import type { TrendReading, UnitTrend } from "@/server/queries/trend";

const reading = (lower: number | null, verified: number | null = null): TrendReading => ({
  id: "a",
  name: "A reading",
  from: "2026-01-01",
  to: "2026-12-31",
  status: "submitted",
  toWeigh: 0,
  weighed: 0,
  verifiedUpper: verified,
  lower,
  upper: lower,
  verified,
  target: 3,
});
const trend = (readings: TrendReading[], atLower: number[][] = []): UnitTrend => ({
  unit: { id: "u", name: "IT", archived: false, above: [] },
  below: [],
  readings,
  ground: null,
  course: courseOf(readings),
  capability: capabilityCourse(
    levels,
    atLower.map((counts) => ({ atLower: counts })),
  ).map((one) => ({ ...one, name: null })),
  processes: [],
  process: null,
  reopened: [],
  shelf: { inDate: 0, soon: 0, expired: 0 },
});

describe("the course of a unit in words", () => {
  test.each([
    [[], "IT has declared no assessment yet."],
    [[reading(2)], "IT declares 2, short of its target, 3."],
    [[reading(0), reading(2)], "IT rose from 0 to 2 in two readings: short of its target, 3."],
    [[reading(4), reading(1), reading(3)], "IT fell from 4 to 3 in three readings: its target."],
    [
      [reading(1), reading(2), reading(1)],
      "IT is at 1, as in the first of three readings: short of its target, 3.",
    ],
  ])("%#", (readings, sentence) => expect(sayCourse(trend(readings))).toBe(sentence));

  test("what is verified says why it counts over more processes than what is declared", () =>
    expect(sayVerified({ ...trend([reading(2, 1)]), ground: { declared: 44, returned: ["TSP-13"] } })).toBe(
      "Evidence carries it to 1. Declared counts over 44 processes, verified over 45: that TSP-13 does not apply is declared, and not accepted by an appraiser.",
    ));

  test.each([
    [reading(2, 2), "Evidence carries all of it: 2 is verified."],
    [reading(2, 1), "Evidence carries it to 1."],
    [reading(2), "Nothing of it is verified yet."],
    [reading(0, 0), "Nothing is declared that evidence could carry."],
    [reading(null), ""],
    [
      { ...reading(2, 0), status: "under-appraisal" as const, verifiedUpper: 2, toWeigh: 215, weighed: 78 },
      "Evidence carries 0 to 2: 78 of 215 answers weighed so far.",
    ],
  ])("what is verified: %#", (last, sentence) => expect(sayVerified(trend([last]))).toBe(sentence));

  test.each([
    [[], "How many processes stood at each capability."],
    [[[40, 0, 0, 5, 0, 0]], "Five of 45 processes stand at capability 3 or higher."],
    [
      [
        [44, 0, 0, 1, 0, 0],
        [40, 0, 0, 4, 0, 1],
      ],
      "Five of 45 processes stand at capability 3 or higher, four more than in the reading before.",
    ],
    [
      [
        [45, 0, 0, 0, 0, 0],
        [45, 0, 0, 0, 0, 0],
      ],
      "None of 45 processes stand at capability 3 or higher, as in the reading before.",
    ],
  ])("capabilities: %#", (counts, sentence) => expect(sayCapability(trend([], counts))).toBe(sentence));

  test("a process says where it stands, or that it does not apply", () => {
    const at = (lower: number | null, upper: number | null) =>
      sayProcess({ id: "GP-1", name: "Knowledge Management", readings: [{ lower, upper, verified: null }] });
    expect(at(1, 3)).toBe("GP-1 Knowledge Management stands at 1, possibly 3.");
    expect(at(null, null)).toBe("GP-1 Knowledge Management does not apply in the latest reading.");
  });
});

test("practices across units are counted, and what none enables is said", () => {
  const practice = (name: string, from: number, enabled: number, of = 90) => ({
    name,
    means: "",
    from,
    enabled,
    possible: 0,
    of,
  });
  const practices = [practice("Audit", 1, 80), practice("Certify", 1, 80), practice("Optimization", 5, 0)];
  expect(sayPracticesAcross(practices)).toBe(
    "Audit and Certify are enabled in 80 of 90 processes of all units; no process enables Optimization.",
  );
  expect(sayEstablished({ practices, total: 2 })).toBe(
    "Ten of 90 processes of two units are not established for certain.",
  );
  expect(sayPracticesAcross([practice("Audit", 1, 0, 0)])).toBe(
    "No process applies, so no management practice is enabled.",
  );
});
