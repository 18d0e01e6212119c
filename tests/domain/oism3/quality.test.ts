import { describe, expect, test } from "vitest";
import { scoringModel, shippedOism3 } from "@/catalogue/o-ism3";
import type { Answer } from "@/domain/oism3/answer";
import type { Profile } from "@/domain/oism3/model";
import { type Examined, leavesUnknown, remarksOn } from "@/domain/oism3/quality";

const model = { ...scoringModel(shippedOism3), processes: ["GP-1", "GP-2", "GP-3"] };
const profile: Profile = {
  id: "own",
  name: "Own",
  levels: [
    { level: 1, minimumCapability: 1, adds: [] },
    { level: 2, minimumCapability: 2, adds: ["GP-1"] },
    { level: 3, minimumCapability: 2, adds: ["GP-2"] },
  ],
};
const found = (own: Partial<Examined>) =>
  remarksOn({ model, profile, target: 2, answers: {}, owned: new Set(model.processes), ...own });
const of = (answer: Answer) => found({ answers: { "GP-1": answer } });

const defined = { what: "Patches put in", unit: "patches", target: "30" };

describe("an answer", () => {
  test.each([
    ["unanswered is remarked by nobody", {}, []],
    ["documented without a document", { documented: "yes" }, ["document-missing GP-1 document"]],
    [
      "a document of blanks is none",
      { documented: "yes", document: " " },
      ["document-missing GP-1 document"],
    ],
    ["documented with its document", { documented: "yes", document: "Manual 3" }, []],
    ["not documented needs none", { documented: "no" }, []],
    [
      "a metric in use without any definition",
      { metrics: { load: "yes" } },
      ["metric-undefined GP-1 definitions.load.what what,target,unit"],
    ],
    [
      "a metric that lacks its unit alone",
      { metrics: { load: "yes" }, definitions: { load: { what: "Hours", target: "20" } } },
      ["metric-undefined GP-1 definitions.load.unit unit"],
    ],
    [
      "a metric that lacks its target alone",
      { metrics: { load: "yes" }, definitions: { load: { what: "Hours", unit: "h", target: " " } } },
      ["metric-undefined GP-1 definitions.load.target target"],
    ],
    ["a metric defined whole", { metrics: { load: "yes" }, definitions: { load: defined } }, []],
    ["a metric that is not in use", { metrics: { load: "no", quality: "not-applicable" } }, []],
    ["unknown without a plan", { operated: "unknown" }, ["plan-missing GP-1 plan"]],
    [
      "unknowns of one process ask for one plan",
      { documented: "unknown", metrics: { load: "unknown", scope: "unknown" } },
      ["plan-missing GP-1 plan"],
    ],
    ["unknown with a plan", { operated: "unknown", plan: "Ask the desk in May" }, []],
    [
      "nothing more is found out of what is not operated",
      { operated: "no", metrics: { load: "unknown" } },
      [],
    ],
    [
      "a reason of nine words",
      { applicable: false, reason: "one two three four five six seven eight nine" },
      ["reason-short GP-1 reason"],
    ],
    [
      "a reason of ten words",
      { applicable: false, reason: " one two three four five\nsix seven eight nine ten " },
      [],
    ],
    ["not applicable without a reason", { applicable: false }, ["reason-short GP-1 reason"]],
    [
      "what does not apply owes neither document, metric nor plan",
      { applicable: false, reason: "a b c d e f g h i j", documented: "yes", metrics: { load: "unknown" } },
      [],
    ],
  ] satisfies [string, Answer, string[]][])("%s", (_, answer, expected) => {
    // The target has an applicable process but where the one of the test is left out.
    const said = of(answer).filter(({ code }) => code !== "target-asks-nothing");
    expect(said.map((it) => [it.code, it.process, it.field, it.lacks.join()].join(" ").trim())).toEqual(
      expected,
    );
  });

  test("unknown counts where it is said, and not where nothing is said", () => {
    expect(leavesUnknown({ metrics: { quality: "unknown" } })).toBe(true);
    expect(leavesUnknown({ operated: "yes" })).toBe(false);
  });
});

describe("the target", () => {
  const codes = (own: Partial<Examined>) => found(own).map(({ code }) => code);
  test("below the first level that asks for a process asks for nothing", () =>
    expect(codes({ target: 1 })).toEqual(["target-asks-nothing"]));
  test("asks for nothing where all that it asks for does not apply", () => {
    const reason = "a b c d e f g h i j";
    expect(codes({ answers: { "GP-1": { applicable: false, reason } } })).toEqual(["target-asks-nothing"]);
  });
  test("above the last level of the profile cannot be measured", () =>
    expect(codes({ target: 4 })).toEqual(["target-beyond-profile"]));
  test.each([2, 3] as const)("of %d is one of the profile's", (target) =>
    expect(codes({ target })).toEqual([]),
  );
});

describe("owners", () => {
  const owners = (own: Partial<Examined>) =>
    found(own).map(({ code, process }) => `${code} ${process ?? "all"}`);
  test("nobody assigned anywhere is one remark", () =>
    expect(owners({ owned: new Set() })).toEqual(["owners-missing all"]));
  test("once somebody is assigned, each process without an owner is one", () =>
    expect(owners({ owned: new Set(["GP-2"]) })).toEqual(["owner-missing GP-1", "owner-missing GP-3"]));
  test("where nothing applies nobody is missed", () => {
    const left = { applicable: false, reason: "a b c d e f g h i j" };
    const answers = Object.fromEntries(model.processes.map((id) => [id, left]));
    expect(owners({ owned: new Set(), answers })).toEqual(["target-asks-nothing all"]);
  });
  test("what does not apply needs no owner", () => {
    const left = { applicable: false, reason: "a b c d e f g h i j" };
    expect(owners({ owned: new Set(["GP-1", "GP-2"]), answers: { "GP-3": left } })).toEqual([]);
  });
});

test("remarks are told by kind, and within a kind in the order of the model", () => {
  const answer: Answer = { operated: "unknown", documented: "yes" };
  expect(
    found({ answers: { "GP-2": answer, "GP-1": answer } }).map(({ code, process }) => `${code} ${process}`),
  ).toEqual(["document-missing GP-1", "document-missing GP-2", "plan-missing GP-1", "plan-missing GP-2"]);
});
