import { expect, test } from "vitest";
import { backingKinds, requireBacking } from "@/domain/cmmi/backing";
import type { EvidenceKind } from "@/domain/cmmi/suggest";
import { at12, at13 } from "./inputs";

test.each<[string, Parameters<typeof requireBacking>[0], readonly EvidenceKind[], boolean]>([
  ["enough, with an affirmation alone", at13({ sufficientAdequate: true }), ["affirmation"], true],
  ["enough, with nothing", at13({ sufficientAdequate: true }), [], false],
  ["some, with nothing", at13({ partlySupported: true }), [], false],
  ["conflict, with nothing", at13({ conflicting: true }), [], false],
  ["nothing, with nothing", at13({}), [], true],
  ["not yet, whatever else is said", at13({ stageReached: false, sufficientAdequate: true }), [], true],
  ["a direct artifact, with an indirect one", at12({ direct: true }), ["indirect"], false],
  ["an indirect artifact, with one", at12({ indirect: true }), ["indirect"], true],
  ["an affirmation, with artifacts", at12({ affirmation: true }), ["direct", "indirect"], false],
])("a yes rests on evidence of its kind (R1): %s", (_, inputs, kinds, holds) => {
  const ask = () => requireBacking(inputs, kinds);
  if (holds) expect(ask).not.toThrow();
  else expect(ask).toThrow(/characterisation.unbacked.*"rule":"R1"/);
});

test("what was rejected backs nothing, and what waits to be weighed does", () =>
  expect(
    backingKinds([
      { kind: "direct", verdict: "rejected" },
      { kind: "affirmation", verdict: "unweighed" },
      { kind: "affirmation", verdict: "accepted" },
    ]),
  ).toEqual(["affirmation"]));
