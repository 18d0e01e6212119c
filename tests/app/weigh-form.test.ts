import { expect, test } from "vitest";
import { WeighForm } from "@/app/(workspace)/appraisals/[appraisal]/processes/[process]/forms";
import { parse } from "@/app/parse";
import { Refusal } from "@/domain/refusal";

const id = "0b8f6c0e-0000-4000-8000-000000000001";
const form = { appraisalId: id, process: "OSP-5", subject: "load", version: "0", comment: " " };

test.each([
  ["rejected", "weighing.rejection-unexplained"],
  ["more", "weighing.reason-missing"],
])("%s without a comment is told beside the comment, by no path of the machine's", (verdict, code) => {
  const attempt = () => parse(WeighForm, { ...form, verdict });
  expect(attempt).toThrow(Refusal);
  try {
    attempt();
  } catch (error) {
    expect(error).toMatchObject({ code, fields: [{ path: "comment", code }] });
  }
});

test("a verdict with what it needs comes through as one weighing", () => {
  const { weighing, request } = parse(WeighForm, { ...form, verdict: "accepted" });
  expect(weighing.weighings).toEqual([{ subject: "load", verdict: "accepted", comment: "", version: 0 }]);
  expect(request).toBeNull();
});
