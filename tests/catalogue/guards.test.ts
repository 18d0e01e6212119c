import { expect, test } from "vitest";
import { shippedCmmiSvcEdition, shippedOism3Edition } from "@/catalogue/editions";
import { parseEdition } from "@/catalogue/schema";
import type { Edition, Item, Json } from "@/domain/catalogue";
import { changed, faultsOf } from "./changed";

const oism3 = shippedOism3Edition;
const svc = shippedCmmiSvcEdition;

/** What is wrong, the code it is given, where, and the new value there; then the place named, if that is another. */
type Row = [sentence: string, code: string, at: string, value: Json, named?: string];

const items: Row[] = [
  ["a code is used twice", "code-repeated", "process OSP-6 › code", "OSP-5", "process OSP-5 › code"],
  ["a position is left out", "position-gap", "process TSP-1 › position", 99],
  ["a process stands in no group", "parent-lacking", "process GP-1 › parent", null],
  ["a process stands in an unknown group", "reference-unknown", "process GP-1 › parent", "nowhere"],
  ["a group stands in an unknown level", "reference-unknown", "process-group monitoring › parent", "GP-1"],
  ["a metric type has a parent", "parent-unexpected", "metric-type load › parent", "generic"],
];

const processes: Row[] = [
  ["a related process does not exist", "reference-unknown", "process OSP-5 › body.related", ["OSP-99"]],
  [
    "a related process is named twice",
    "reference-repeated",
    "process OSP-5 › body.related",
    ["OSP-3", "OSP-3"],
  ],
  ["a process is related to itself", "related-to-itself", "process OSP-5 › body.related", ["OSP-5"]],
  [
    "suggested metrics are out of order",
    "metric-expected",
    "process OSP-5 › body.metrics",
    metrics().toReversed(),
  ],
  ["a suggested metric is missing", "metric-expected", "process OSP-5 › body.metrics", metrics("activity")],
  [
    "there is an eighth suggestion",
    "metric-unexpected",
    "process OSP-5 › body.metrics",
    [...metrics(), ...metrics("load")],
  ],
];

const capability: Row[] = [
  ["levels are out of order", "level-out-of-order", "capability-level capability-3 › body.level", 4],
  [
    "a requirement is dropped",
    "requirement-dropped",
    "capability-level capability-5 › body.requires",
    ["activity"],
  ],
  [
    "a type is required twice",
    "reference-repeated",
    "capability-level capability-1 › body.requires",
    ["load", "load"],
  ],
  [
    "a practice does not exist",
    "reference-unknown",
    "capability-level capability-2 › body.practices",
    ["Guess"],
  ],
  [
    "a practice is enabled before",
    "reference-repeated",
    "capability-level capability-2 › body.practices",
    ["Audit"],
  ],
  [
    "a practice is enabled twice",
    "reference-repeated",
    "capability-level capability-2 › body.practices",
    ["Test", "Test"],
  ],
];

const profiles: Row[] = [
  [
    "a profile adds an unknown process",
    "reference-unknown",
    "profile baseline › body.levels.0.adds",
    ["OSP-13"],
  ],
  [
    "a profile adds a process twice",
    "process-added-twice",
    "profile baseline › body.levels.1.adds.0",
    "GP-1",
  ],
  ["a profile leaves a level out", "level-out-of-order", "profile baseline › body.levels.1.level", 3],
  ["a higher level asks less", "minimum-falls", "profile baseline › body.levels.3.minimumCapability", 1],
  ["we placed what is not added", "reference-unknown", "profile baseline › body.placedByUs", ["OSP-13"]],
  ["we placed a process twice", "reference-repeated", "profile baseline › body.placedByUs", ["GP-3", "GP-3"]],
];

const area: Row[] = [
  ["a practice stands under no goal", "parent-lacking", "practice ESP 1.1 › parent", null],
  ["a goal stands under an unknown area", "reference-unknown", "goal ESG 1 › parent", "CAM"],
  [
    "a practice is listed twice",
    "code-repeated",
    "practice ESP 1.2 › code",
    "ESP 1.1",
    "practice ESP 1.1 › code",
  ],
  ["generic goals are out of order", "level-out-of-order", "goal GG 2 › body.capabilityLevel", 3],
];

test.each([...items, ...processes, ...capability, ...profiles])(
  "O-ISM3 is refused when %s",
  (_sentence, code, at, value, named) => expectFault(changed(oism3, at, value), code, named ?? at),
);

test.each(area)("the SM area is refused when %s", (_sentence, code, at, value, named) =>
  expectFault(changed(svc, at, value), code, named ?? at),
);

test("an edition is refused when a metric type or a capability level is missing", () => {
  expectFault(without(oism3, "metric-type", "efficiency"), "metric-type-lacking", "items");
  expectFault(without(oism3, "capability-level", "capability-5"), "capability-levels-not-five", "items");
});

test("a goal needs practices, the generic goal of level 1 excepted", () => {
  const esp = svc.items.filter((item) => item.kind !== "practice" || item.parent !== "ESG 2");
  expectFault({ ...svc, items: esp }, "goal-without-practices", "goal ESG 2 › code");
  expect(faultsOf(svc)).toEqual([]);
});

test("the refusal's own line names the first place, for those who see no more than a log", () =>
  expect(() => parseEdition(changed(oism3, "process OSP-5 › body.related.0", "OSP-99"))).toThrow(
    /process OSP-5 › body\.related.*reference-unknown/,
  ));

function expectFault(input: Json, code: string, place: string) {
  expect(faultsOf(input)).toContainEqual(expect.objectContaining({ path: place, code }));
}

function without(edition: Edition, kind: Item["kind"], code: string): Json {
  return { ...edition, items: edition.items.filter((item) => item.kind !== kind || item.code !== code) };
}

/** Suggested metrics of all seven types, one of them left out. */
function metrics(but = ""): Json[] {
  return ["activity", "scope", "unavailability", "effectiveness", "load", "quality", "efficiency"]
    .filter((type) => type !== but)
    .map((type) => ({ type, name: type, unit: "%" }));
}
