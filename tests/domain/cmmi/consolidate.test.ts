import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { chooseForUnit, consolidate } from "@/domain/cmmi/consolidate";
import { type Characterisation, characterisations } from "@/domain/cmmi/model";
import { anyValue, anyValues } from "./inputs";

const values = (text: string) =>
  text.split(" ").flatMap((word) => characterisations.filter((value) => value === word));

describe("R2: from instances to the unit", () => {
  test.each([
    ["FI FI FI", "FI", "all-same"],
    ["LI LI", "LI", "all-same"],
    ["PI PI", "PI", "all-same"],
    ["NI", "NI", "all-same"],
    ["FI LI FI", "LI", "fully-and-largely"],
    ["PI FI", "LI PI", "some-partially"],
    ["PI LI LI", "LI PI", "some-partially"],
    ["PI LI FI", "LI PI", "some-partially"],
    ["NI FI", "LI PI NI", "some-not"],
    ["NI LI PI", "LI PI NI", "some-not"],
    ["NI PI", "PI NI", "some-not"],
    ["NI NI PI", "PI NI", "some-not"],
    ["FI NY", "FI", "all-same"],
    ["NY LI FI NY", "LI", "fully-and-largely"],
    ["NY NI PI", "PI NI", "some-not"],
    ["NY NY", "NY", "all-not-yet"],
    ["NY", "NY", "all-not-yet"],
  ])("%s allows %s", (at, allowed, rule) => {
    const found = consolidate(values(at));
    expect(found).toMatchObject({ rule, allowed: values(allowed), fallback: values(allowed).at(-1) });
    expect(found.judgement).toBe(allowed.includes(" "));
    expect(found.notYet).toBe(values(at).filter((value) => value === "NY").length);
  });

  test("no instance gives no value", () =>
    expect(consolidate([])).toMatchObject({ rule: "no-instance", allowed: [], fallback: null }));
});

describe("what the team chooses", () => {
  test("counts within the rule, with a reason unless it is the worst", () => {
    expect(chooseForUnit(values("PI FI"), { value: "LI", reason: "One small team" })).toBe("LI");
    expect(chooseForUnit(values("PI FI"), { value: "PI", reason: "" })).toBe("PI");
    expect(() => chooseForUnit(values("PI FI"), { value: "LI", reason: " " })).toThrow(
      "unit-value.reason-missing",
    );
  });

  test.each([
    ["FI LI", "FI"],
    ["FI FI", "LI"],
    ["PI PI", "LI"],
    ["NI PI", "LI"],
    ["PI FI", "NI"],
    ["FI NY", "NY"],
  ])("from %s %s is refused by name of the rule", (at, value) => {
    const [chosen] = values(value);
    expect(() => chooseForUnit(values(at), { value: chosen ?? "NY", reason: "Because" })).toThrow(
      /unit-value.not-allowed.*"rule":"R2"/,
    );
  });
});

describe("whatever the instances", () => {
  const rank = (value: Characterisation) => characterisations.indexOf(value);
  const best = (found: readonly Characterisation[]) => Math.min(...found.map(rank));

  test("the unit is never better than its best instance, nor worse than its worst", () =>
    fc.assert(
      fc.property(anyValues, (found) => {
        const rated = found.filter((value) => value !== "NY");
        for (const value of consolidate(found).allowed) {
          expect(rank(value)).toBeGreaterThanOrEqual(best(found));
          if (rated.length > 0) expect(rank(value)).toBeLessThanOrEqual(Math.max(...rated.map(rank)));
        }
      }),
    ));

  test("their order does not matter", () =>
    fc.assert(
      fc.property(anyValues, (found) => {
        const { notYet: _, ...one } = consolidate(found);
        const { notYet: __, ...other } = consolidate(found.toSorted());
        expect(one).toEqual(other);
      }),
    ));

  test("those not yet there are dropped, unless all are", () =>
    fc.assert(
      fc.property(anyValues, fc.nat(3), (found, more) => {
        fc.pre(found.some((value) => value !== "NY"));
        const later = [...found, ...Array<Characterisation>(more).fill("NY")];
        expect(consolidate(later).allowed).toEqual(consolidate(found).allowed);
      }),
    ));

  test("a better instance never makes the worst allowed value worse", () =>
    fc.assert(
      fc.property(anyValues, anyValue, (found, value) => {
        const [first = "NY", ...rest] = found;
        fc.pre(![first, value].includes("NY") && rank(value) <= rank(first));
        const worst = (all: readonly Characterisation[]) => rank(consolidate(all).fallback ?? "NY");
        expect(worst([value, ...rest])).toBeLessThanOrEqual(worst(found));
      }),
    ));
});
