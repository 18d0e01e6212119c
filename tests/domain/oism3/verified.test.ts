import { describe, expect, test } from "vitest";
import { shippedOism3 } from "@/catalogue/o-ism3";
import type { AnswerSubject } from "@/domain/evidence/subject";
import { answerSubjects } from "@/domain/evidence/subject";
import type { Answer } from "@/domain/oism3/answer";
import { capability } from "@/domain/oism3/capability";
import { answerFields } from "@/domain/oism3/field";
import {
  isOpenedBy,
  needsEvidence,
  subjectsOf,
  subjectsToWeigh,
  type Verdict,
  verifiedAnswer,
  type Weighed,
} from "@/domain/oism3/verified";

const levels = shippedOism3.capability;
const metrics = {
  activity: "yes",
  scope: "yes",
  unavailability: "yes",
  effectiveness: "yes",
  load: "no",
} as const;
const second: Answer = { operated: "yes", documented: "yes", metrics };
const all = (verdict: Verdict, answer: Answer = second): Weighed =>
  Object.fromEntries(subjectsToWeigh(answer).map((subject) => [subject, verdict]));
const bounds = (answer: Answer, weighed: Weighed) => {
  const { lower, upper } = capability(levels, verifiedAnswer(answer, weighed));
  return [lower, upper];
};

describe("what there is to weigh", () => {
  const rows: [string, Answer | undefined, Weighed, AnswerSubject[]][] = [
    ["nothing of an answer that is not there", undefined, {}, []],
    ["each yes", { operated: "yes", documented: "yes" }, {}, ["operation", "documentation"]],
    [
      "neither no nor unknown",
      { operated: "unknown", documented: "no", metrics: { load: "unknown" } },
      {},
      [],
    ],
    ["nothing beside a process that is not operated", { operated: "no", documented: "yes" }, {}, []],
    [
      "a quality metric that does not apply",
      { operated: "yes", metrics: { quality: "not-applicable" } },
      {},
      ["operation", "quality"],
    ],
    [
      "that a process is not applicable, alone",
      { applicable: false, operated: "yes" },
      {},
      ["not-applicable"],
    ],
    [
      "and what else was said of it once that is rejected",
      { applicable: false, operated: "yes" },
      { "not-applicable": "rejected" },
      ["operation", "not-applicable"],
    ],
  ];
  test.each(rows)("is %s", (_, answer, weighed, expected) =>
    expect(subjectsToWeigh(answer, weighed)).toEqual(expected),
  );
});

describe("what is verified of a process at level 2", () => {
  const rows: [string, Weighed, [number, number]][] = [
    ["all of it when all is accepted", all("accepted"), [2, 2]],
    ["a pair while nothing is weighed", {}, [0, 2]],
    ["a pair while more is asked for", { ...all("accepted"), effectiveness: "more" }, [1, 2]],
    ["a pair where a weighing was taken back", { ...all("accepted"), effectiveness: "unweighed" }, [1, 2]],
    ["less where a metric is rejected", { ...all("accepted"), effectiveness: "rejected" }, [1, 1]],
    ["nothing where operation is rejected", { ...all("accepted"), operation: "rejected" }, [0, 0]],
  ];
  test.each(rows)("is %s", (_, weighed, expected) => expect(bounds(second, weighed)).toEqual(expected));

  test("is no more for what was never declared", () =>
    expect(
      bounds({ ...second, metrics: { ...metrics, load: "no" } }, { ...all("accepted"), load: "accepted" }),
    ).toEqual([2, 2]));
});

describe("a process that is said not to be applicable", () => {
  const left: Answer = {
    applicable: false,
    reason: "The landlord does it.",
    operated: "yes",
    documented: "yes",
  };
  test("stays out once that is accepted", () =>
    expect(verifiedAnswer(left, { "not-applicable": "accepted" })).toEqual({ applicable: false }));
  test("may be anything until then", () => {
    expect(bounds(left, {})).toEqual([0, 5]);
    expect(bounds(left, { "not-applicable": "more" })).toEqual([0, 5]);
  });
  test("returns to the requirement when that is rejected, with what else was said and weighed", () => {
    const rejected = { "not-applicable": "rejected" } as const;
    expect(bounds(left, rejected)).toEqual([0, 5]);
    expect(bounds(left, { ...rejected, operation: "accepted", documentation: "accepted" })).toEqual([1, 5]);
    expect(bounds(left, { ...rejected, operation: "rejected" })).toEqual([0, 0]);
  });
});

test("a quality metric that does not apply stands when accepted, lacks when rejected, is unknown until then", () => {
  const answer: Answer = { ...second, metrics: { ...metrics, load: "yes", quality: "not-applicable" } };
  const accepted = all("accepted", answer);
  expect(bounds(answer, accepted)[0]).toBe(4);
  expect(bounds(answer, { ...accepted, quality: "rejected" })).toEqual([3, 3]);
  expect(bounds(answer, { ...accepted, quality: "more" })).toEqual([3, 5]);
});

test("documentation and metric types ask for evidence; operation and what does not apply do not", () => {
  const answer: Answer = { ...second, metrics: { quality: "not-applicable" } };
  expect(answerSubjects.filter((subject) => !needsEvidence(answer, subject))).toEqual([
    "operation",
    "quality",
    "not-applicable",
  ]);
});

describe("what a change takes back, and what a request opens", () => {
  test("every field that scores or describes belongs to a subject; notes and plans to none", () =>
    expect(answerFields.filter(({ path }) => subjectsOf(path).length === 0).map(({ path }) => path)).toEqual([
      "plan",
      "note",
    ]));

  test("a subject opens its own fields and what is noted, the whole process everything", () => {
    const opened = (subject: AnswerSubject | null) =>
      answerFields.map(({ path }) => path).filter((path) => isOpenedBy(subject, path));
    expect(opened("documentation")).toEqual(["documented", "document", "plan", "note"]);
    expect(opened("load")).toContain("metrics.load");
    expect(opened("load")).toContain("definitions.load.name");
    expect(opened("load")).not.toContain("metrics.quality");
    expect(opened(null)).toHaveLength(answerFields.length);
    expect(opened("not-applicable")).toHaveLength(answerFields.length);
  });
});
