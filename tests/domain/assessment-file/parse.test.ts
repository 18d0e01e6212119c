import { describe, expect, test } from "vitest";
import { parseAssessmentFile } from "@/domain/assessment-file/parse";
import { documentedResult } from "@/domain/assessment-file/result";
import { score } from "@/domain/oism3/score";
import { complete, documented, known, refusal } from "./files";

const osp5 = documented.answers["OSP-5"];
const withOsp5 = (answer: object) => ({ ...documented, answers: { "OSP-5": answer } });

test("the documented example is read as it stands, with the profile it names", () => {
  const { file, profile } = parseAssessmentFile(documented, known);
  expect(file).toEqual(documented);
  expect(profile.id).toBe("baseline");
});

test("every optional key is read as it stands, and a profile of one's own is the one that scores", () => {
  const { file, profile } = parseAssessmentFile(complete, known);
  expect(file).toEqual(complete);
  expect(profile).toEqual(complete.profileDefinition);
});

test("the documented example gives the documented result, key by key", () => {
  const { file, profile } = parseAssessmentFile(documented, known);
  const text = JSON.stringify(documentedResult(score(known.model, profile, file.answers)));
  expect(text).toContain(
    '{"scoringVersion":"1.0","processes":[{"id":"GP-1","applicable":true,"lower":0,"upper":5,',
  );
  expect(text).toContain(
    '{"id":"OSP-5","applicable":true,"lower":2,"upper":4,"missing":["load"],"practices":["Audit","Certify","Test"]}',
  );
  expect(text).toContain('{"id":"TSP-13","applicable":false},');
  expect(text).toContain(
    '"maturity":{"profile":"baseline","lower":0,"upper":4,"blockers":[{"process":"GP-1","has":0,"needs":1},',
  );
  expect(text).toContain('"path":[{"process":"GP-1","add":["operation","documentation"]},');
});

describe("a bad file is refused with the first wrong place", () => {
  test.each([
    ["a list", [], "file", "wrong-type"],
    ["null", null, "file", "wrong-type"],
    ["nothing", undefined, "file", "value-missing"],
    ["an empty object", {}, "format", "value-missing"],
    ["another format", { ...documented, format: "other" }, "format", "value-not-allowed"],
    ["a later version", { ...documented, version: 2, answers: 7, more: 1 }, "version", "value-not-allowed"],
    ["another edition", { ...documented, edition: "o-ism3-2017" }, "edition", "unknown-edition"],
    ["an unknown profile", { ...documented, profile: "own" }, "profile", "unknown-profile"],
    ["a definition of another profile", { ...complete, profile: "baseline" }, "profile", "unknown-profile"],
    ["an inherited name as profile", { ...documented, profile: "constructor" }, "profile", "unknown-profile"],
    ["no answers", { ...documented, answers: undefined }, "answers", "value-missing"],
    ["a list of answers", { ...documented, answers: [] }, "answers", "wrong-type"],
    ["an unknown key", { ...documented, title: "x" }, "title", "unknown-key"],
    ["an unknown process", { ...documented, answers: { "OSP-99": {} } }, "answers.OSP-99", "unknown-process"],
    [
      "an inherited name as process",
      { ...documented, answers: { constructor: {} } },
      "answers.constructor",
      "unknown-process",
    ],
    ["an answer that is none", { ...documented, answers: { "OSP-5": "yes" } }, "answers.OSP-5", "wrong-type"],
    ["an unknown stop", withOsp5({ operated: "maybe" }), "answers.OSP-5.operated", "value-not-allowed"],
    [
      "operated not applicable",
      withOsp5({ operated: "not-applicable" }),
      "answers.OSP-5.operated",
      "value-not-allowed",
    ],
    [
      "a metric type other than quality not applicable",
      withOsp5({ metrics: { ...osp5.metrics, load: "not-applicable" } }),
      "answers.OSP-5.metrics.load",
      "value-not-allowed",
    ],
    [
      "an unknown metric type",
      withOsp5({ metrics: { mood: "yes" } }),
      "answers.OSP-5.metrics.mood",
      "unknown-key",
    ],
    ["an unknown key of an answer", withOsp5({ "a b": 1 }), 'answers.OSP-5["a b"]', "unknown-key"],
    [
      "not applicable without a reason",
      withOsp5({ applicable: false }),
      "answers.OSP-5.reason",
      "reason-missing",
    ],
    [
      "not applicable for a blank",
      withOsp5({ applicable: false, reason: " " }),
      "answers.OSP-5.reason",
      "reason-missing",
    ],
    ["applicable in words", withOsp5({ applicable: "yes" }), "answers.OSP-5.applicable", "wrong-type"],
    [
      "a reason of scope of one's own",
      withOsp5({ scopeReason: "why not" }),
      "answers.OSP-5.scopeReason",
      "value-not-allowed",
    ],
    ["a text too long", withOsp5({ note: "x".repeat(4001) }), "answers.OSP-5.note", "too-long"],
    [
      "a unit too long",
      withOsp5({ definitions: { load: { unit: "x".repeat(201) } } }),
      "answers.OSP-5.definitions.load.unit",
      "too-long",
    ],
    ["a control character", { ...documented, name: "a\u0000b" }, "name", "not-printable"],
    [
      "a day that does not exist",
      { ...documented, period: { from: "2026-02-30", to: "2026-03-01" } },
      "period.from",
      "not-a-date",
    ],
    [
      "a day before calendars agree",
      { ...documented, period: { from: "0001-01-01", to: "2026-03-01" } },
      "period.from",
      "not-a-date",
    ],
    ["half a period", { ...documented, period: { from: "2026-01-01" } }, "period.to", "value-missing"],
    [
      "a period backwards",
      { ...documented, period: { from: "2026-02-01", to: "2026-01-31" } },
      "period.to",
      "period-reversed",
    ],
    ["target 0", { ...documented, target: 0 }, "target", "value-not-allowed"],
    ["target 2.5", { ...documented, target: 2.5 }, "target", "value-not-allowed"],
  ])("%s", (_, json, place, code) => {
    expect(refusal(() => parseAssessmentFile(json, known))).toMatchObject({
      reason: "invalid",
      code,
      params: { place },
    });
  });

  test.each([
    ["a process", '{"answers":{"__proto__":{"operated":"yes"}}}', "answers.__proto__", "unknown-process"],
    [
      "an answer's key",
      '{"answers":{"OSP-5":{"__proto__":{"operated":"yes"}}}}',
      "answers.OSP-5.__proto__",
      "unknown-key",
    ],
    [
      "a metric type",
      '{"answers":{"OSP-5":{"metrics":{"__proto__":"yes"}}}}',
      "answers.OSP-5.metrics.__proto__",
      "unknown-key",
    ],
    ["a key of the file", '{"__proto__":{"name":"x"}}', "__proto__", "unknown-key"],
  ])("__proto__ as %s", (_, text, place, code) => {
    const json = Object.defineProperties(
      {},
      { ...descriptors(documented), ...descriptors(JSON.parse(text)) },
    );
    expect(refusal(() => parseAssessmentFile(json, known))).toMatchObject({ code, params: { place } });
  });

  test("an odd key is cut and written without line ends", () => {
    const { params } = refusal(() =>
      parseAssessmentFile({ ...documented, [`\n${"x".repeat(999)}`]: 1 }, known),
    );
    expect(params.place).toBe(`["\\n${"x".repeat(99)}"]`);
  });

  test("all faults are told, up to twenty", () => {
    const answers = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`X-${i}`, {}]));
    const { fields } = refusal(() => parseAssessmentFile({ ...documented, answers }, known));
    expect(fields).toHaveLength(20);
    expect(fields[1]).toEqual({ path: "answers.X-1", code: "unknown-process", params: {} });
  });
});

const descriptors = (object: object) => Object.getOwnPropertyDescriptors(object);
