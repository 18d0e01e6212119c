import { expect, test } from "vitest";
import { shippedCmmiSvcEdition, shippedOism3Edition } from "@/catalogue/editions";
import type { Json } from "@/domain/catalogue";
import { changed, faultsOf } from "./changed";

/** What is wrong, the code of zod, where, and the new value there (undefined takes it out); then the place named. */
type Row = [sentence: string, code: string, at: string, value: Json | undefined, named?: string];

const editions: Row[] = [
  ["the model is unknown", "invalid_union", "model", "iso-27001"],
  ["the revision is below 1", "too_small", "revision", 0],
  ["the revision is not whole", "invalid_type", "revision", 1.5],
  ["it has no items", "too_small", "items", []],
];

const items: Row[] = [
  ["a kind belongs to the other model", "invalid_union", "process GP-1 › kind", "goal", "goal GP-1 › kind"],
  ["a name is empty", "too_small", "process GP-1 › name", " "],
  ["a position is below 1", "too_small", "process GP-1 › position", 0],
  ["whose the words are is not said", "invalid_value", "process GP-1 › provenance", undefined],
  ["an item has an unknown key", "unrecognized_keys", "process GP-1 › colour", "blue", "process GP-1"],
  [
    "a body has an unknown key",
    "unrecognized_keys",
    "process GP-1 › body.colour",
    "blue",
    "process GP-1 › body",
  ],
  ["a process has no guidance", "invalid_type", "process GP-1 › body.guidance", undefined],
  ["first steps are not three", "too_small", "process GP-1 › body.guidance.firstSteps", ["One.", "Two."]],
  [
    "an eighth kind of metric appears",
    "invalid_value",
    "metric-type load › code",
    "cost",
    "metric-type cost › code",
  ],
  ["a maturity level is above 5", "invalid_value", "profile baseline › body.levels.4.level", 6],
  ["a minimum capability is 0", "invalid_value", "profile baseline › body.levels.0.minimumCapability", 0],
];

test.each([...editions, ...items])("an edition is refused when %s", (_sentence, code, at, value, named) =>
  expect(faultsOf(changed(shippedOism3Edition, at, value))).toContainEqual(
    expect.objectContaining({ path: named ?? at, code }),
  ),
);

test("an edition is refused when a text of the SM area does not say whose it is", () => {
  const at = "practice ESP 1.2 › body.subpractices.0.provenance";
  expect(faultsOf(changed(shippedCmmiSvcEdition, at, undefined))).toContainEqual(
    expect.objectContaining({ path: at, code: "invalid_value" }),
  );
});

test.each(["constructor", "toString", "__proto__"])(
  "no process may be called %s, since answers are kept by code",
  (code) =>
    expect(faultsOf(changed(shippedOism3Edition, "process GP-1 › code", code))).toContainEqual(
      expect.objectContaining({ path: `process ${code} › code`, code: "invalid_format" }),
    ),
);

test.each([[null], ["o-ism3"], [[]], [{}], [{ model: "o-ism3", items: [null] }]])(
  "no edition is %j",
  (input) => expect(faultsOf(input).length).toBeGreaterThan(0),
);
