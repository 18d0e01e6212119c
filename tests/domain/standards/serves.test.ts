import { describe, expect, test } from "vitest";
import { mappings } from "@/catalogue/mappings";
import { evidenceIndex } from "@/domain/standards/evidence-index";
import {
  type Place,
  type Standard,
  servedByPractice,
  servedByProcess,
  serves,
  type Ties,
} from "@/domain/standards/serves";

const ties: Ties = {
  ruleset: "1.3",
  iso20000: mappings.iso20000.rows,
  clauses2005: mappings.iso27001In2005.rows,
  clauses2022: [
    { clause: "5.1", practices: ["GP 2.1"] },
    { clause: "7.4", practices: ["GP 2.7"] },
  ],
  crosswalk: mappings.smCrosswalk.rows,
  processes: mappings.oism3Clauses.rows,
};
const of = (places: readonly Place[], standard: Standard) =>
  places.filter((place) => place.standard === standard).map(({ code }) => code);

describe("evidence for a practice serves", () => {
  test("of SM's own: both editions of ISO/IEC 27001, clause 6.6, processes and the other frameworks", () => {
    const places = servedByPractice("SM:ESP 1.3", ties);
    expect(of(places, "cmmi-svc")).toEqual(["SM:ESP 1.3"]);
    expect(of(places, "iso-20000-1")).toEqual(["6.6"]);
    expect(of(places, "iso-27001-2005")).toEqual(["4.2.1 d"]);
    expect(of(places, "iso-27001-2022")).toContain("A.8.8");
    expect(of(places, "o-ism3")).toEqual(["OSP-3", "OSP-19", "OSP-22", "OSP-28"]);
    expect(of(places, "nist-csf-2.0")).toEqual(["ID.AM", "ID.RA"]);
    expect(of(places, "sse-cmm")).toEqual(["PA04", "PA05", "PA02"]);
  });

  test("of SM's generic ones: the clauses that ask for it", () => {
    const places = servedByPractice("SM:GP 2.1", ties);
    expect(of(places, "iso-27001-2005")).toEqual(["4.3.1", "5.1"]);
    expect(of(places, "iso-27001-2022")).toEqual(["5.1"]);
    expect(of(places, "o-ism3")).toEqual([]);
  });

  test("of another area: the clauses of ISO/IEC 20000-1 that name it, headings apart", () => {
    const places = servedByPractice("CM:GP 2.1", ties);
    expect(of(places, "iso-20000-1")).toEqual(["6.3", "9.1", "9.2", "10.1"]);
    expect(of(places, "iso-27001-2005")).toEqual([]);
  });
});

describe("evidence for a process serves", () => {
  test("its clauses and SM's practices", () => {
    const places = servedByProcess("TSP-3", ties);
    expect(of(places, "o-ism3")).toEqual(["TSP-3"]);
    expect(of(places, "iso-27001-2022")).toEqual(["6.2"]);
    expect(of(places, "cmmi-svc")).toEqual(["SM:ESP 1.1", "SM:ESP 1.4"]);
  });

  test("with every operational one, operating the system", () =>
    expect(of(servedByProcess("OSP-27", ties), "cmmi-svc")).toEqual(["SM:ESP 2.1"]));
});

test.each([
  ["7.5.1", "7.5", true],
  ["7.5", "7.5", true],
  ["7.5", "7.5.1", false],
  ["7.51", "7.5", false],
  ["4.2.1 a", "4.2.1", true],
  ["SM:GP 2.1", "SM", true],
  ["SM:GP 2.10", "SM:GP 2.1", false],
])("what serves %s serves %s: %s", (code, wanted, expected) => {
  const at = (one: string): Place => ({ standard: "iso-27001-2022", code: one });
  expect(serves(at(code), at(wanted))).toBe(expected);
  expect(serves(at(code), { standard: "iso-27001-2005", code: wanted })).toBe(false);
});

describe("an item that is attached here and there", () => {
  const index = evidenceIndex(
    [
      { item: "policy", practice: "SM:GP 2.1" },
      { item: "policy", practice: "SM:ESP 1.1" },
      { item: "policy", process: "TSP-3" },
      { item: "patch list", process: "OSP-5" },
    ],
    ties,
  );

  test("serves each place once", () => {
    expect(index.itemsAt({ standard: "iso-27001-2022", code: "5.1" })).toEqual(["policy"]);
    expect(index.itemsAt({ standard: "cmmi-svc", code: "SM" })).toEqual(["policy", "patch list"]);
    expect(index.itemsAt({ standard: "iso-27001-2022", code: "A.8.8" })).toEqual(["patch list"]);
    expect(index.itemsAt({ standard: "iso-27001-2005", code: "6" })).toEqual([]);
  });

  test("is told with all that it serves", () => {
    expect(index.placesOf("patch list")).toEqual([
      { standard: "o-ism3", code: "OSP-5" },
      { standard: "iso-27001-2022", code: "A.8.8" },
      { standard: "cmmi-svc", code: "SM:ESP 2.1" },
    ]);
    const twice = index.placesOf("policy").map(({ standard, code }) => `${standard} ${code}`);
    expect(new Set(twice).size).toBe(twice.length);
    expect(index.placesOf("nothing")).toEqual([]);
  });
});
