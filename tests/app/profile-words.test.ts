import { describe, expect, test } from "vitest";
import {
  profileField,
  sayAsked,
  sayDifference,
  sayExtent,
  sayKindOf,
  sayMinimum,
  sayWhose,
} from "@/app/words/profiles";

describe("the words of profiles", () => {
  test("no profile is the standard's", () => {
    expect(sayWhose({ own: false, basedOn: "" })).toBe("Shipped with Plumbline, ours, not part of O-ISM3");
    expect(sayWhose({ own: true, basedOn: "Baseline" })).toBe(
      "Your organisation's own, copied from Baseline, not part of O-ISM3",
    );
    expect(sayWhose({ own: true, basedOn: "" })).toBe("Your organisation's own, not part of O-ISM3");
    expect(sayKindOf({ own: false, basedOn: "" })).toBe("shipped, ours");
    expect(sayKindOf({ own: true, basedOn: "Baseline" })).toBe("own, from Baseline");
  });

  test("an extent counts levels and processes", () => {
    expect(sayExtent({ top: 5, asked: 45 }, 45)).toBe("five levels ask for all 45 processes");
    expect(sayExtent({ top: 1, asked: 2 }, 45)).toBe("one level asks for 2 of 45 processes");
  });

  test("what is not asked for is said", () => {
    expect(sayAsked({ from: 2, capability: 3 })).toBe("from level 2, at capability 3");
    expect(sayAsked({ from: null, capability: null })).toBe("not asked for");
    expect(sayMinimum(3)).toBe("capability 3");
    expect(sayMinimum(null)).toBe("no such level");
  });

  test("a difference is counted", () => {
    expect(sayDifference(0, ["A", "B"])).toBe("A and B ask the same of every process");
    expect(sayDifference(1, ["A", "B"])).toBe("A and B differ in one process");
  });

  test("fields of the form have names", () => {
    expect(profileField("minimum-3")).toBe("Capability of level 3");
    expect(profileField("from-OSP-5")).toBe("OSP-5");
    expect(profileField("name")).toBe("Name");
    expect(profileField("odd")).toBe("odd");
  });
});
