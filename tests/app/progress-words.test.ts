import { describe, expect, test } from "vitest";
import { sayFoundation, sayInput, sayLeftOut, sayLeftOutBriefly } from "@/app/words/left-out";
import { sayDraft, sayOpen, sayProgress, sayProgressScale } from "@/app/words/progress";

describe("what is left out and what is owed", () => {
  test.each([
    [0, "It leaves out no process."],
    [1, "It leaves out one process that is not applicable."],
    [12, "It leaves out 12 processes that are not applicable."],
  ])("%i left out", (count, said) => expect(sayLeftOut(count)).toBe(said));

  test.each([
    [[], "no process"],
    [["TSP-13"], "TSP-13, not applicable"],
    [["A", "B", "C", "D"], "four processes, not applicable"],
  ])("briefly, %#", (ids, said) => expect(sayLeftOutBriefly(ids)).toBe(said));

  test.each([
    [0, "No process is left out; all were measured in this scope."],
    [1, "One process is left out as not applicable; the others were measured in this scope."],
    [45, "Every process is left out as not applicable in this scope."],
  ])("the foundation with %i left out", (count, said) => expect(sayFoundation(count, 45)).toBe(said));

  test("the input names what is unknown, and what is owed where something is", () => {
    const input = { processes: 45, leftOut: ["TSP-13"], unknown: 9, unanswered: 0 };
    expect(sayInput(input)).toBe("Counted over 44 of 45 processes, with nine answers unknown.");
    expect(sayInput({ ...input, unknown: 0, unanswered: 1 })).toBe(
      "Counted over 44 of 45 processes, with no answers unknown and one answer still owed.",
    );
  });

  test.each([
    [45, 9, 0, "45 of 45, 9 answers unknown"],
    [45, 0, 0, "45 of 45"],
    [12, 1, 297, "12 of 45, 1 answer unknown, 297 answers still owed"],
  ])("%i answered, %i unknown, %i owed", (answered, unknown, unanswered, said) =>
    expect(sayOpen({ answered, processes: 45 }, { unknown, unanswered })).toBe(said),
  );
});

describe("a draft", () => {
  test.each([
    [0, "None of 45 processes are answered; what is unanswered counts as unknown."],
    [1, "One of 45 processes is answered; what is unanswered counts as unknown."],
    [45, "All processes are answered; submit to declare them."],
  ])("says how much of it is answered, %i", (answered, said) =>
    expect(sayDraft({ answered, processes: 45 })).toContain(said),
  );

  test.each([
    [0, "Group IT has answered none of 45 processes.", "45 processes are still to be answered."],
    [44, "Group IT has answered 44 of 45 processes.", "One process is still to be answered."],
    [
      45,
      "Group IT has answered all 45 processes.",
      "Every process is answered; the assessment waits to be submitted.",
    ],
  ])("shows its progress at %i", (answered, title, figure) => {
    expect(sayProgress({ subject: "Group IT", answered, processes: 45 })).toBe(title);
    expect(sayProgressScale({ answered, processes: 45 })).toBe(figure);
  });
});
