import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Answer, definitionParts } from "@/domain/oism3/answer";
import { draftAnswer, finalAnswer, parseField } from "@/domain/oism3/answer-schema";
import {
  answerFields,
  type Field,
  type FieldKind,
  type FieldValue,
  isField,
  readField,
  writeField,
} from "@/domain/oism3/field";
import { metricTypes } from "@/domain/oism3/model";
import { Refusal } from "@/domain/refusal";

const samples: Record<FieldKind, FieldValue> = {
  switch: false,
  stop: "unknown",
  "quality-stop": "not-applicable",
  "scope-reason": "threat-analysis",
  name: " days ",
  text: "Line one\nline two 🙂",
};

test("there is a field for every question: ten plain ones but two groups, seven metrics and their definitions", () => {
  expect(answerFields).toHaveLength(8 + metricTypes.length + metricTypes.length * definitionParts.length);
  expect(new Set(answerFields.map(({ path }) => path)).size).toBe(answerFields.length);
});

test.each(answerFields)(
  "$path is written, read back, let through by the schema and cleared",
  ({ path, kind }) => {
    const before: Answer = {
      note: "kept",
      metrics: { scope: "no" },
      definitions: { scope: { how: "kept" } },
    };
    const written = writeField(before, path, samples[kind]);
    expect(readField(written, path)).toBe(samples[kind]);
    expect(parseField(path, samples[kind])).toBe(samples[kind]);
    expect(draftAnswer.parse(written)).toEqual(written);
    expect(readField(writeField(written, path, undefined), path)).toBeUndefined();
    const others = answerFields.filter((other) => other.path !== path);
    for (const other of others) expect(readField(written, other.path)).toBe(readField(before, other.path));
  },
);

test("writing changes a copy", () => {
  const before: Answer = Object.freeze({ metrics: Object.freeze({ scope: "no" as const }) });
  expect(writeField(before, "metrics.scope", "yes")).toEqual({ metrics: { scope: "yes" } });
  expect(before).toEqual({ metrics: { scope: "no" } });
});

test("clearing the last of a group drops the group", () => {
  const written = writeField(writeField(undefined, "definitions.load.unit", "%"), "metrics.load", "yes");
  expect(writeField(written, "definitions.load.unit", undefined)).toEqual({ metrics: { load: "yes" } });
  expect(writeField({ metrics: { load: "yes" } }, "metrics.load", undefined)).toEqual({});
  expect(writeField(undefined, "note", undefined)).toEqual({});
});

test("two people on different fields end in the same answer, whoever comes first", () => {
  const write = fc.constantFrom(...answerFields).map(({ path, kind }) => ({ path, value: samples[kind] }));
  fc.assert(
    fc.property(write, write, (one, other) => {
      fc.pre(one.path !== other.path);
      const first = writeField(writeField({}, one.path, one.value), other.path, other.value);
      const second = writeField(writeField({}, other.path, other.value), one.path, one.value);
      expect(first).toEqual(second);
    }),
  );
});

describe("parsing one field", () => {
  test.each([null, undefined, ""])("%j clears it", (nothing) => {
    for (const { path } of answerFields) expect(parseField(path, nothing)).toBeUndefined();
  });

  test.each([
    ["operated", "not-applicable", "value-not-allowed"],
    ["operated", true, "value-not-allowed"],
    ["metrics.load", "not-applicable", "value-not-allowed"],
    ["metrics.quality", "n/a", "value-not-allowed"],
    ["applicable", "false", "wrong-type"],
    ["scopeReason", "because", "value-not-allowed"],
    ["note", 7, "wrong-type"],
    ["note", "x".repeat(4001), "too-long"],
    ["definitions.load.unit", "x".repeat(201), "too-long"],
    ["definitions.load.how", "a\u0000b", "not-printable"],
    ["reason", "half a pair \ud83d", "not-printable"],
  ] satisfies [Field, unknown, string][])("%s refuses %j as %s", (path, value, code) => {
    expect(refusal(() => parseField(path, value))).toMatchObject({
      reason: "invalid",
      code,
      params: { place: path },
    });
  });

  test.each([
    "metrics",
    "metrics.mood",
    "definitions.load",
    "definitions.load.unit.x",
    "constructor",
    "__proto__",
    "",
    "answers",
  ])("%j names no field", (path) => expect(isField(path)).toBe(false));
});

test("a draft may be not applicable before the reason is written, a final answer may not", () => {
  expect(draftAnswer.safeParse({ applicable: false }).success).toBe(true);
  expect(finalAnswer.safeParse({ applicable: false }).success).toBe(false);
  expect(finalAnswer.safeParse({ applicable: false, reason: " \n" }).success).toBe(false);
  expect(finalAnswer.safeParse({ applicable: false, reason: "We insure nothing" }).success).toBe(true);
  expect(finalAnswer.safeParse({ operated: "yes" }).success).toBe(true);
});

function refusal(act: () => unknown): Refusal {
  try {
    act();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error("Nothing was refused");
}
