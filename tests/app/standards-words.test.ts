import { describe, expect, test } from "vitest";
import { evidenceHref, parseAsked, placeOf, viewHref } from "@/app/(workspace)/standards/asked";
import {
  clauseStateMeanings,
  clauseStates,
  sayArea,
  sayClauses,
  sayCover,
  sayHidden,
  sayItems,
  sayProposed,
  saySecurityClause,
  sayServing,
  sayTwice,
} from "@/app/words/standards";
import type { PracticeCover } from "@/domain/standards/iso-27001";

describe("ISO/IEC 20000-1", () => {
  test.each([
    ["gap", "Clause 6.6, information security management, is a gap"],
    [null, "Clause 6.6, information security management, is a gap"],
    ["closed", "SM closes the gap at clause 6.6, and is not yet satisfied"],
    ["achieved", "Clause 6.6, information security management, is achieved through SM"],
  ] as const)("clause 6.6 that is %s heads the page", (state, said) =>
    expect(saySecurityClause(state)).toBe(said),
  );

  test.each([
    [
      { of: 21, achieved: 0, gaps: 1 },
      "21 clauses ask for something: none of them is achieved, one is a gap.",
    ],
    [{ of: 21, achieved: 1, gaps: 0 }, "21 clauses ask for something: one is achieved."],
    [{ of: 21, achieved: 12, gaps: 0 }, "21 clauses ask for something: 12 are achieved."],
  ])("%j", (counts, said) => expect(sayClauses(counts)).toBe(said));

  test("every state but the headings and what asks nothing is explained", () =>
    expect(clauseStateMeanings.map(({ state }) => state).toSorted()).toEqual(
      Object.keys(clauseStates)
        .filter((state) => state !== "header" && state !== "not-applicable")
        .toSorted(),
    ));

  test.each([
    [null, null, "not in scope"],
    ["S", 3, "satisfied, level 3"],
    ["NR", "NR", "not rated"],
    ["NA", "NR", "not applicable"],
    ["U", 0, "unsatisfied, level 0"],
  ] as const)("an area rated %s at level %s is %s", (rating, level, said) =>
    expect(sayArea(rating, level)).toBe(said),
  );
});

describe("the cover of generic practices", () => {
  const cover = (kind: PracticeCover["cover"], proposed: string[] = []): PracticeCover => ({
    practice: "GP 2.7",
    cover: kind,
    clauses: [],
    proposed,
  });

  test("names what is not asked for, and what is proposed alone", () => {
    expect(sayCover("ISO/IEC 27001:2005", [cover("uncovered")])).toBe(
      "ISO/IEC 27001:2005 asks for all generic practices but GP 2.7",
    );
    expect(sayCover("ISO/IEC 27001:2005", [cover("covered")])).toBe(
      "ISO/IEC 27001:2005 asks for all generic practices",
    );
    expect(sayProposed([cover("proposed", ["4.2", "7.4"])])).toBe(
      "No clause carried over asks for GP 2.7; that 4.2 and 7.4 do is our proposal.",
    );
    expect(sayProposed([cover("uncovered")])).toBeNull();
  });
});

describe("evidence", () => {
  test.each([
    [0, "none"],
    [1, "1 item"],
    [3, "3 items"],
  ])("%i", (count, said) => expect(sayItems(count)).toBe(said));

  test.each([
    [{ items: 0, twice: 0 }, "No evidence is attached yet."],
    [{ items: 1, twice: 1 }, "The one item attached serves more than one standard."],
    [{ items: 1, twice: 0 }, "The one item attached serves one standard."],
    [{ items: 5, twice: 1 }, "One of five items serves more than one standard."],
    [{ items: 5, twice: 5 }, "All of five items serve more than one standard."],
  ])("%j", (counts, said) => expect(sayTwice(counts)).toBe(said));

  test("a place is named by its standard, and what is hidden counted", () => {
    expect(sayServing(2, { standard: "iso-27001-2005", code: "5.1" })).toBe(
      "Two items serve 5.1 of ISO/IEC 27001:2005",
    );
    expect(sayServing(1, null)).toBe("One item of evidence, and where each serves");
    expect(sayHidden(0)).toBe("");
    expect(sayHidden(1)).toBe("One further item serves here that you may not see.");
  });
});

describe("the address of a view", () => {
  const chosen = { id: "11111111-1111-4111-8111-111111111111" };

  test("keeps the assessment and the place", () => {
    expect(viewHref("", null)).toBe("/standards");
    expect(viewHref("iso-27001", chosen, { edition: "2022" })).toBe(
      `/standards/iso-27001?assessment=${chosen.id}&edition=2022`,
    );
    const href = evidenceHref(chosen, { standard: "cmmi-svc", code: "SM:GP 2.1" });
    const asked = parseAsked(Object.fromEntries(new URL(href, "http://x").searchParams));
    expect(placeOf(asked)).toEqual({ standard: "cmmi-svc", code: "SM:GP 2.1" });
    expect(asked.assessment).toBe(chosen.id);
  });

  test("is read without what makes no sense", () => {
    expect(parseAsked({ edition: "1995", standard: "iso-9001", code: ["5.1", "6"], assessment: "" })).toEqual(
      {
        assessment: undefined,
        edition: "2005",
        standard: undefined,
        code: "5.1",
      },
    );
    expect(placeOf(parseAsked({ standard: "o-ism3" }))).toBeNull();
  });
});
