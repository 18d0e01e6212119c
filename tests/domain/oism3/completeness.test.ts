import { expect, test } from "vitest";
import type { Answer } from "@/domain/oism3/answer";
import { isComplete, unansweredFields } from "@/domain/oism3/completeness";

const types = ["activity", "scope", "unavailability", "effectiveness", "load", "quality", "efficiency"];
const metrics = types.map((type) => `metrics.${type}`);
const unknown = {
  activity: "unknown",
  scope: "unknown",
  unavailability: "unknown",
  effectiveness: "unknown",
  load: "unknown",
  quality: "unknown",
  efficiency: "unknown",
} as const;

test.each([
  [
    "nothing said owes operation, documentation and seven metric types",
    undefined,
    ["operated", "documented", ...metrics],
  ],
  [
    "a note answers nothing",
    { note: "later", scopeReason: "incident" },
    ["operated", "documented", ...metrics],
  ],
  ["unknown is an answer", { operated: "unknown", documented: "unknown", metrics: unknown }, []],
  ["not operated owes nothing more", { operated: "no" }, []],
  ["not known to be operated owes the rest", { operated: "unknown" }, ["documented", ...metrics]],
  ["not documented still owes the metrics", { operated: "yes", documented: "no" }, metrics],
  [
    "one metric type left open is named",
    { applicable: true, operated: "yes", documented: "yes", metrics: withoutLoad() },
    ["metrics.load"],
  ],
  [
    "a quality metric that does not apply is answered",
    { operated: "yes", documented: "no", metrics: { ...unknown, quality: "not-applicable" } },
    [],
  ],
  ["not applicable owes its reason", { applicable: false, operated: "yes" }, ["reason"]],
  ["a blank reason is none", { applicable: false, reason: "  " }, ["reason"]],
  ["not applicable with a reason owes nothing", { applicable: false, reason: "We insure nothing" }, []],
] satisfies [string, Answer | undefined, string[]][])("%s", (_, answer, owed) => {
  expect(unansweredFields(answer)).toEqual(owed);
  expect(isComplete(answer)).toBe(owed.length === 0);
});

function withoutLoad() {
  const { load: _, ...rest } = unknown;
  return rest;
}
