import { expect, test } from "vitest";
import { largestGaps, maturityMovement, movementOf } from "@/domain/report/gaps";
import { levelsOf, reportKinds } from "@/domain/report/kinds";
import { factsOf, managed, nearlyThree, whole, yearBefore } from "./facts";

const facts = factsOf(nearlyThree, yearBefore);

test("without names a text that names somebody is withheld as a whole and counted; with names it stays", () => {
  const named = factsOf({
    ...nearlyThree,
    "GP-1": { ...managed, note: "Ruth keeps it", document: "The archive", plan: "Ask Markus Frei" },
  });
  const note = (names: boolean) =>
    whole(named, "full", { names }).processes.find(({ id }) => id === "GP-1")?.answer;
  expect(note(false)).toMatchObject({ document: "The archive" });
  expect(note(false)).not.toHaveProperty("note");
  expect(note(false)).not.toHaveProperty("plan");
  expect(whole(named, "full").withheld).toBe(2);
  expect(note(true)).toMatchObject({ note: "Ruth keeps it", plan: "Ask Markus Frei" });
  expect(whole(named, "full", { names: true }).withheld).toBe(0);
});

test("the people of the organisation are part of no report", () =>
  expect(JSON.stringify(whole(facts, "full"))).not.toContain("Amstutz"));

test("a kind speaks of its own levels alone", () => {
  for (const kind of reportKinds) {
    const levels = new Set(whole(facts, kind).processes.map(({ level }) => level));
    expect([...levels].toSorted()).toEqual(
      [...(levelsOf[kind] ?? facts.levels.map(({ code }) => code))].toSorted(),
    );
  }
});

test("a section with nothing to say is left out", () => {
  expect(whole(factsOf(nearlyThree), "full").sections).not.toContain("changes");
  expect(whole(facts, "full").sections).toContain("changes");
  expect(whole(facts, "findings").sections).not.toContain("disclosure");
});

test("the gap that lacks most levels comes first, and each says how it moved", () => {
  const gaps = largestGaps(facts.target, facts.processes, 2);
  expect(gaps.map(({ id, movement }) => [id, movement])).toEqual([
    ["OSP-12", "down"],
    ["OSP-20", "same"],
  ]);
  expect(movementOf(facts.processes.find(({ id }) => id === "TSP-13"))).toBe("left-out");
  expect(movementOf(factsOf(nearlyThree).processes[0])).toBeNull();
});

test("maturity moved by what is certain, then by what is possible, and not at all where nothing was before", () => {
  expect(maturityMovement({ lower: 1, upper: 2 }, { lower: 0, upper: 3 })).toBe("up");
  expect(maturityMovement({ lower: 1, upper: 2 }, { lower: 1, upper: 3 })).toBe("down");
  expect(maturityMovement({ lower: 1, upper: 2 }, null)).toBeNull();
});

test("what is written of a process is told with its details alone, and why it does not apply with what is left out", () => {
  const written = factsOf({ ...nearlyThree, "GP-1": { ...managed, note: "Kept", document: "The archive" } });
  const told = (...sections: ("details" | "left-out" | "summary")[]) => {
    const { processes } = whole(written, "full", { sections });
    return ["GP-1", "TSP-13"].map((id) => processes.find((process) => process.id === id)?.answer);
  };
  const reason = "The group is insured as a whole";
  expect(told("summary")).toEqual([managed, { applicable: false }]);
  expect(told("left-out")).toEqual([managed, { applicable: false, reason }]);
  expect(told("details")).toEqual([
    { ...managed, note: "Kept", document: "The archive" },
    { applicable: false, reason },
  ]);
});

test("a report on some levels counts its maturity over all, and says what holds it back wherever that is", () => {
  const report = whole(facts, "osp-1");
  expect(report.counted).toEqual({ processes: 45, leftOut: 1 });
  expect(report.processes).toHaveLength(
    facts.processes.filter(({ level }) => level === "operational").length,
  );
  expect(report.gaps.map(({ id, movement }) => [id, movement])).toEqual([
    ["OSP-12", "down"],
    ["OSP-20", "same"],
    ["TSP-4", "down"],
  ]);
});
