import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { characterisations } from "@/domain/cmmi/model";
import {
  type EvidenceKind,
  type EvidenceLink,
  evidenceKinds,
  suggest,
  verdicts,
} from "@/domain/cmmi/suggest";

const link = (text: string): EvidenceLink => {
  const [kind, verdict = "accepted", expired] = text.split(" ");
  return {
    kind: kinds.find((one) => one === kind) ?? "artifact",
    verdict: verdicts.find((one) => one === verdict) ?? "accepted",
    expired: expired === "expired",
  };
};
const kinds: EvidenceKind[] = ["direct", "indirect", "affirmation", "artifact"];

test.each<["1.2" | "1.3", string[], number, string, string]>([
  ["1.2", ["direct", "affirmation"], 0, "FI", "FI"],
  ["1.2", ["direct", "indirect"], 1, "LI", "LI"],
  ["1.2", ["direct"], 0, "PI", "PI"],
  ["1.2", ["direct", "affirmation unweighed"], 0, "PI", "FI"],
  ["1.2", ["direct rejected", "affirmation"], 0, "PI", "PI"],
  ["1.2", [], 0, "NI", "NI"],
  ["1.3", ["artifact", "affirmation"], 0, "FI", "FI"],
  ["1.3", ["artifact", "affirmation"], 2, "LI", "LI"],
  ["1.3", ["artifact"], 0, "PI", "PI"],
  ["1.3", ["affirmation"], 0, "PI", "PI"],
  ["1.3", ["artifact unweighed", "affirmation unweighed"], 0, "NI", "FI"],
  ["1.3", ["artifact rejected", "affirmation rejected"], 0, "NI", "NI"],
])("under %s %j with %i weaknesses suggest %s, at most %s", (ruleset, links, weaknesses, value, possible) =>
  expect(suggest(ruleset, links.map(link), weaknesses)).toMatchObject({ value, possible }),
);

describe("beside the value", () => {
  test("stand what is open and rejected, and the confidence", () => {
    const links = ["artifact accepted expired", "affirmation", "artifact unweighed", "artifact rejected"];
    expect(suggest("1.3", links.map(link), 0)).toMatchObject({
      value: "FI",
      unweighed: 1,
      rejected: 1,
      expired: 1,
      confidence: "lowered",
    });
    expect(suggest("1.3", ["artifact", ...links].map(link), 0).confidence).toBe("full");
  });

  test("a stage not reached says not yet, whatever there is", () =>
    expect(suggest("1.3", [link("artifact")], 0, false).value).toBe("NY"));
});

test("to accept one more never makes the value worse, and conflict is never suggested", () => {
  const anyLink = (ruleset: "1.2" | "1.3") =>
    fc.record({
      kind: fc.constantFrom(...evidenceKinds[ruleset]),
      verdict: fc.constantFrom(...verdicts),
      expired: fc.boolean(),
    });
  const rank = (value: (typeof characterisations)[number]) => characterisations.indexOf(value);
  for (const ruleset of ["1.2", "1.3"] as const)
    fc.assert(
      fc.property(fc.array(anyLink(ruleset)), anyLink(ruleset), fc.nat(2), (links, more, weaknesses) => {
        const before = suggest(ruleset, links, weaknesses);
        const after = suggest(ruleset, [...links, { ...more, verdict: "accepted" }], weaknesses);
        expect(rank(after.value)).toBeLessThanOrEqual(rank(before.value));
        expect(rank(before.possible)).toBeLessThanOrEqual(rank(before.value));
        expect(before.inputs).not.toHaveProperty("conflicting", true);
      }),
    );
});
