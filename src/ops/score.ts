import { createReadStream } from "node:fs";
import { resolve } from "node:path";
import { appraisalModel } from "@/catalogue/appraisal-model";
import { scoringModel, shippedOism3 } from "@/catalogue/o-ism3";
import { documentedRating, rateSection } from "@/domain/assessment-file/appraisal-rating";
import { assessmentFileLimit, readAssessmentFile } from "@/domain/assessment-file/read";
import { documentedResult } from "@/domain/assessment-file/result";
import { score } from "@/domain/oism3/score";
import { type Params, Refusal } from "@/domain/refusal";
import { invokedFrom } from "@/env";

/** Scores one file for whoever has no server at hand: no database, no settings. Prints the result, or one line and exit 2. */
async function main(files: readonly string[]) {
  const [file] = files;
  if (file === undefined || files.length > 1)
    return fail("usage: npm run --silent score -- FILE, or - to read from standard input");
  try {
    const known = {
      model: scoringModel(shippedOism3),
      profiles: shippedOism3.profiles,
      appraisals: appraisalModel,
    };
    const { file: assessment, profile } = readAssessmentFile(await contents(file), known);
    const result = documentedResult(score(known.model, profile, assessment.answers));
    const { appraisal } = assessment;
    const rated = appraisal && {
      appraisal: documentedRating(rateSection(appraisal, appraisalModel(appraisal.ruleset))),
    };
    process.stdout.write(`${JSON.stringify({ ...result, ...rated })}\n`);
  } catch (error) {
    if (error instanceof Refusal) return fail(`${error.params.place}: ${inWords(error.code, error.params)}`);
    if (isUnreadable(error)) return fail(`${file}: cannot be read (${error.code})`);
    throw error;
  }
}

/** One byte above the limit is enough to know that a file is too large; the rest stays unread. */
async function contents(file: string) {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of file === "-" ? process.stdin : createReadStream(resolve(invokedFrom(), file))) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > assessmentFileLimit) break;
  }
  return Buffer.concat(chunks);
}

/** A file name or a key may hold anything; the line stays one line, and moves no cursor. */
function fail(line: string) {
  process.stderr.write(`score: ${line.replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, "?")}\n`);
  process.exitCode = 2;
}

function isUnreadable(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "syscall" in error && "code" in error;
}

const inWords = (code: string, params: Params) => words[code]?.(params) ?? code;

const words: Readonly<Record<string, (params: Params) => string>> = {
  "file-too-large": ({ limit }) => `is larger than ${limit} bytes`,
  "not-utf-8": () => "is not UTF-8 text",
  "not-json": () => "is not JSON from here on",
  "nested-too-deep": () => "is nested too deep",
  "duplicate-key": () => "stands here twice",
  "unknown-key": () => "is not a key of the format",
  "value-missing": () => "is missing",
  "wrong-type": ({ expected }) => `must be of type ${expected}`,
  "value-not-allowed": ({ allowed }) => (allowed ? `must be one of ${list(allowed)}` : "is not allowed here"),
  "too-long": ({ limit }) => `is longer than ${limit}`,
  "too-short": ({ limit }) => `is shorter than ${limit}`,
  "too-small": ({ limit }) => `must not be less than ${limit}`,
  "too-great": ({ limit }) => `must not be more than ${limit}`,
  "not-a-date": () => "must be a date such as 2026-12-31, from 1900 on",
  "not-printable": () => "holds a character that is not text",
  "period-reversed": () => "is before the period's first day",
  "reason-missing": () => "must say why the process is not applicable",
  "unknown-edition": ({ allowed }) => `must be one of ${list(allowed)}`,
  "unknown-profile": ({ allowed }) => `must be one of ${list(allowed)}`,
  "unknown-process": () => "is not a process of this edition",
  "unknown-area": () => "names no process area of this rule set (such as SM in SM:ESP 1.1)",
  "unknown-practice": ({ allowed }) => `is not a practice of this area: ${list(allowed)}`,
  "unknown-goal": ({ allowed }) => `is not a goal of this area that is rated: ${list(allowed)}`,
  "no-instance": () => "must hold one instance at least",
  "unit-value.not-allowed": ({ rule, value, allowed }) =>
    `${value} is not allowed by rule ${rule} (from instances to the unit): must be one of ${list(allowed)}`,
  "unit-value.reason-missing": ({ rule, value }) =>
    `${value} is a judgement under rule ${rule} and must have a reason`,
  "goal.harm-without-weakness": ({ rule }) =>
    `must be false by rule ${rule}: no practice of this goal has a weakness`,
  "level-out-of-order": () => "must count the levels from 1 without a gap",
  "minimum-falls": () => "must not be lower than that of the level below",
  "process-added-twice": () => "is added by the profile already",
  "profile-empty": () => "must name at least one process",
};

const list = (allowed: Params[string] | undefined) => [allowed ?? []].flat().join(", ");

// Whoever reads the result may stop early, as head does.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code !== "EPIPE") throw error;
});
await main(process.argv.slice(2));
