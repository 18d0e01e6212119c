import { describe, expect, test } from "vitest";
import type { z } from "zod";
import { parse } from "@/app/parse";
import { refusalWords, sayFault, sayRefusal } from "@/app/words/refusals";
import { type Member, roles } from "@/domain/actor";
import { statuses } from "@/domain/assessment";
import { DescribeAssessment, MoveAssessment, SaveAnswer, StartAssessment } from "@/domain/assessment-input";
import { AssignProcesses, SayDone } from "@/domain/assignment-input";
import { PostComment } from "@/domain/comment-input";
import { parseField } from "@/domain/oism3/answer-schema";
import { answerFields } from "@/domain/oism3/field";
import { actions, judge } from "@/domain/policy";
import { type FieldFault, type Params, Refusal } from "@/domain/refusal";
import { ChangePassword, RedeemLink, SignIn } from "@/domain/sign-in";
import { written } from "../architecture/sources";

// What reads a file speaks for itself on the command line, and the machine knows no refusals.
const spoken = written(["src/domain", "src/server", "src/app"], [".ts", ".tsx"]).filter(
  ({ path }) => !/^src\/(domain\/assessment-file|server\/machine|app\/words)\//.test(path),
);

/** Every code that is written where a refusal or a wrong field is made. */
const codes = [
  ...new Set(
    spoken.flatMap(({ text }) =>
      [
        ...text.matchAll(
          /new Refusal\(\s*[\w"-]+,\s*"([^"]+)"|\bcode(?: =|:) "([^"]+)"|\bfault\(\s*"([^"]+)"/g,
        ),
      ].map(([, ...found]) => found.find(Boolean) ?? ""),
    ),
  ),
]
  // zod's name for an issue that carries a code of ours beside it.
  .filter((code) => code !== "custom")
  .toSorted();

const nothingToSay = sayFault({ path: "", code: "there is no such code", params: {} });

/** Any parameter, so that a sentence can be asked for. */
const any: Params = new Proxy({}, { get: () => "something" });

describe("every refusal has words", () => {
  test("codes are found where they are made", () => {
    expect(codes.length).toBeGreaterThan(30);
    expect(codes).toEqual(
      expect.arrayContaining(["answer.stale", "password.too-short", "period.reversed", "too-long"]),
    );
  });

  test.each(codes)("%s is put into words", (code) =>
    expect(refusalWords[code]?.(any) ?? sayFault({ path: "", code, params: any })).not.toBe(nothingToSay),
  );

  const forbidden = actions.filter((action) =>
    roles.some((role) => {
      const actor: Member = {
        kind: "member",
        personId: "p",
        organisationId: "o",
        roles: [role],
        branchId: null,
      };
      return statuses.some((status) => judge(actor, action, { status }) === "forbidden");
    }),
  );
  test.each(forbidden)("to be forbidden %s is given a reason of its own", (action) =>
    expect(refusalWords[`forbidden.${action}`]).toBeDefined(),
  );

  test("no words wait for a code that nobody says", () => {
    const said = new Set([...codes, ...forbidden.map((action) => `forbidden.${action}`)]);
    expect(Object.keys(refusalWords).filter((code) => !said.has(code))).toEqual([]);
  });

  test.each(Object.keys(refusalWords))("%s is said in whole sentences", (code) =>
    expect(refusalWords[code]?.(any)).toMatch(/^[A-Z“s].*[.?!]$/),
  );

  test.each(["invalid", "signed-out", "forbidden", "missing", "conflict", "too-large", "too-many"] as const)(
    "a code without words of its own, when %s, is said by its reason",
    (reason) =>
      expect(sayRefusal({ reason, code: "there is no such code", params: {} })).toMatch(/^[A-Z].+\.$/),
  );
});

const faultsOf = (attempt: () => unknown): readonly FieldFault[] => {
  try {
    attempt();
  } catch (error) {
    if (error instanceof Refusal) return error.fields;
    throw error;
  }
  return [];
};

describe("every wrong field at every door has words", () => {
  const doors = {
    AssignProcesses,
    SayDone,
    PostComment,
    StartAssessment,
    DescribeAssessment,
    MoveAssessment,
    SaveAnswer,
    SignIn,
    RedeemLink,
    ChangePassword,
  };
  const wrong: unknown[] = [
    undefined,
    null,
    "",
    " ",
    "x",
    "x".repeat(5000),
    "a\u0000b",
    0,
    -1,
    1.5,
    7,
    true,
    [],
    {},
  ];
  const keys = [
    "id",
    "key",
    "change",
    "version",
    "name",
    "unit",
    "scope",
    "from",
    "to",
    "target",
    "profile",
    "reason",
    "process",
    "field",
    "value",
    "email",
    "password",
    "secret",
    "current",
    "assessmentId",
    "owner",
    "due",
    "done",
    "processes",
    "picked",
    "text",
    "odd",
  ];

  test.each(Object.entries(doors))("%s", (_name, schema: z.ZodType) => {
    const faults = [
      ...wrong.flatMap((input) => faultsOf(() => parse(schema, input))),
      ...wrong.flatMap((value) =>
        faultsOf(() => parse(schema, Object.fromEntries(keys.map((key) => [key, value])))),
      ),
    ];
    expect(faults.length).toBeGreaterThan(10);
    expect(faults.filter((fault) => sayFault(fault) === nothingToSay)).toEqual([]);
  });

  test("a single answer", () => {
    const faults = answerFields.flatMap(({ path }) =>
      wrong.flatMap((value) => faultsOf(() => parseField(path, value))),
    );
    expect(faults.length).toBeGreaterThan(100);
    expect(faults.filter((fault) => sayFault(fault) === nothingToSay)).toEqual([]);
  });
});
