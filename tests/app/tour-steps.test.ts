import { describe, expect, test } from "vitest";
import { stepAt } from "@/app/(workspace)/tour/steps";
import { answeringTour, keepingTour, readingTour } from "@/app/words/tour";

const fresh = { asked: undefined, toured: false, reachable: true };

describe("the step of the tour that a page shows", () => {
  test.each([
    ["unasked, the first of the list", { ...fresh, place: "list" }, 0],
    ["unasked, the first of the answers", { ...fresh, place: "answer" }, 2],
    ["unasked and once ended, none", { ...fresh, place: "list", toured: true }, null],
    ["the one asked for, ended or not", { ...fresh, place: "list", asked: "2", toured: true }, 1],
    ["asked for what stands elsewhere, the page's own first", { ...fresh, place: "list", asked: "4" }, 0],
    [
      "asked for what stands elsewhere, itself where there is no elsewhere",
      { ...fresh, place: "list", asked: "4", reachable: false },
      3,
    ],
    ["asked for nonsense, the page's own first", { ...fresh, place: "answer", asked: "nine" }, 2],
    ["asked for twice at once, the page's own first", { ...fresh, place: "list", asked: ["2", "3"] }, 0],
  ] as const)("%s", (_, standing, index) => expect(stepAt(answeringTour, standing)).toBe(index));

  test("readers have no step where answers are given", () =>
    expect(stepAt(readingTour, { ...fresh, place: "answer" })).toBeNull());

  test("who keeps people alone begins on their list, where nobody else is led", () => {
    expect(stepAt(keepingTour, { ...fresh, place: "people", reachable: false })).toBe(0);
    for (const steps of [answeringTour, readingTour])
      expect(stepAt(steps, { ...fresh, place: "people" })).toBeNull();
  });
});

test.each([
  ["who answers", answeringTour],
  ["who reads", readingTour],
  ["who keeps people", keepingTour],
])("the tour of %s is read in a minute", (_, steps) => {
  const words = steps.flatMap(({ title, text }) => `${title} ${text}`.split(" "));
  expect(words.length).toBeLessThan(230);
  expect(steps.length).toBeLessThanOrEqual(5);
});
