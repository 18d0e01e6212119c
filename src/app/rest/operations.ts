import type { z } from "zod";
import type { Scope } from "@/domain/scope";
import {
  AnswerField,
  AnswerList,
  AskAssessments,
  AskEvidence,
  Assessment,
  AssessmentPage,
  EvidencePage,
  FieldChange,
  FieldChanged,
  Result,
} from "./shapes";

/** What a program can ask for: where, with which scope, and what comes back. The document and the door are both made of this. */
export type Operation = {
  method: "GET" | "PATCH";
  path: string;
  scope: Scope;
  says: string;
  asks?: z.ZodObject;
  takes?: z.ZodType;
  gives: z.ZodType;
  /** Whether the answer is a page of several, or one version of a thing. */
  kind?: "page" | "version";
};

const one = "/assessments/{assessment}";
const field = `${one}/answers/{process}/{field}`;

export const operations = {
  listAssessments: {
    method: "GET",
    path: "/assessments",
    scope: "assessments:read",
    says: "The assessments that the person sees, the last changed first, 25 a page.",
    asks: AskAssessments,
    gives: AssessmentPage,
    kind: "page",
  },
  seeAssessment: {
    method: "GET",
    path: one,
    scope: "assessments:read",
    says: "One assessment: what it is about and how far it has come.",
    gives: Assessment,
  },
  readAnswers: {
    method: "GET",
    path: `${one}/answers`,
    scope: "assessments:read",
    says: "The answers that the person may read, process by process.",
    gives: AnswerList,
  },
  readField: {
    method: "GET",
    path: field,
    scope: "assessments:read",
    says: "One field of one answer, such as operated or metrics.load. Its ETag is what a change of it names.",
    gives: AnswerField,
    kind: "version",
  },
  changeField: {
    method: "PATCH",
    path: field,
    scope: "answers:write",
    says: "Changes one field of one answer. If-Match names the version that it was made on; an Idempotency-Key has it carried out once, however often it is sent.",
    takes: FieldChange,
    gives: FieldChanged,
    kind: "version",
  },
  readResult: {
    method: "GET",
    path: `${one}/result`,
    scope: "results:read",
    says: "What came of it: maturity and capabilities, declared and verified, each as a pair of bounds. Indicative.",
    gives: Result,
  },
  listEvidence: {
    method: "GET",
    path: "/evidence",
    scope: "evidence:read",
    says: "What evidence there is, the last changed first, 25 a page. Never what a file holds.",
    asks: AskEvidence,
    gives: EvidencePage,
    kind: "page",
  },
} as const satisfies Readonly<Record<string, Operation>>;

export type OperationName = keyof typeof operations;

/** Where all of them stand. */
export const base = "/api/v1";

/** The names in the braces of a path. */
export const namesIn = (path: string): string[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
