import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import { documentedResult } from "@/domain/assessment-file/result";
import { score } from "@/domain/oism3/score";
import { documented, known } from "../domain/assessment-file/files";
import { fi, pi } from "../domain/cmmi/inputs";

const root = fileURLToPath(new URL("../..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "plumbline-score-"));
afterAll(() => rmSync(folder, { recursive: true }));

const good = JSON.stringify(documented);
const appraisal = { ruleset: "1.3", practices: { "SM:ESP 1.1": { instances: { A: fi, B: pi } } } };
const choosing = (chosen: string) => {
  const practice = { ...appraisal.practices["SM:ESP 1.1"], chosen, reason: "Because" };
  return JSON.stringify({
    ...documented,
    appraisal: { ...appraisal, practices: { "SM:ESP 1.1": practice } },
  });
};
const baseline = known.profiles.find((profile) => profile.id === "baseline");
const result = baseline && documentedResult(score(known.model, baseline, documented.answers));

describe("a good assessment", () => {
  test("is scored from a file", async () => {
    const { code, out, err } = await run([file("good.json", good)], "", npm);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toBe(`${JSON.stringify(result)}\n`);
  });

  test("is scored from standard input", async () => {
    const { code, out, err } = await run(["-"], good);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(JSON.parse(out)).toEqual(result);
  });
});

test("an appraisal section is rated beside it", async () => {
  const { code, out, err } = await run(["-"], JSON.stringify({ ...documented, appraisal }));
  expect({ code, err }).toEqual({ code: 0, err: "" });
  expect(JSON.parse(out)).toEqual({
    ...result,
    appraisal: {
      practices: { "SM:ESP 1.1": { instances: { A: "FI", B: "PI" }, allowed: ["LI", "PI"], value: "PI" } },
      goals: { "SM:ESG 1": "NR", "SM:ESG 2": "NR", "SM:GG 2": "NR", "SM:GG 3": "NR" },
      areas: { SM: { rating: "NR", capabilityLevel: "NR" } },
    },
  });
});

describe("anything else ends in exit 2, nothing on standard output and one line that names the place", () => {
  const withLoad = (load: string) => good.replace('"load":"unknown"', `"load":"${load}"`);

  test.each([
    ["no argument", [], "", "usage: npm run --silent score -- FILE"],
    ["two arguments", ["a", "b"], "", "usage: npm run --silent score -- FILE"],
    ["a file that is not there", [join(folder, "nowhere.json")], "", "nowhere.json: cannot be read (ENOENT)"],
    ["a folder", [folder], "", "cannot be read (EISDIR)"],
    ["a file name with a line end", ["no\nfile"], "", "no?file: cannot be read (ENOENT)"],
    ["nothing", ["-"], "", "line 1 column 1: is not JSON"],
    ["half a file", ["-"], '{\n  "format":', "line 2 column 12: is not JSON"],
    [
      "a value outside its set",
      ["-"],
      withLoad("maybe"),
      "answers.OSP-5.metrics.load: must be one of yes, no, unknown",
    ],
    [
      "not applicable for another type than quality",
      ["-"],
      withLoad("not-applicable"),
      "answers.OSP-5.metrics.load: must be",
    ],
    [
      "an unknown process",
      ["-"],
      good.replace("TSP-13", "TSP-99"),
      "answers.TSP-99: is not a process of this edition",
    ],
    ["a process twice", ["-"], good.replace("TSP-13", "OSP-5"), "answers.OSP-5: stands here twice"],
    [
      "not applicable without a reason",
      ["-"],
      good.replace(/,"reason":"[^"]*"/, ""),
      "answers.TSP-13.reason: must say why",
    ],
    ["an unknown profile", ["-"], good.replace("baseline", "other"), "profile: must be one of baseline"],
    [
      "an unknown edition",
      ["-"],
      good.replace("o-ism3-2011", "o-ism3-1"),
      "edition: must be one of o-ism3-2011",
    ],
    ["a file without answers", ["-"], '{"format":"plumbline/assessment","version":1}', "edition: is missing"],
    [
      "a choice that the rules do not allow",
      ["-"],
      choosing("FI"),
      'appraisal.practices["SM:ESP 1.1"].chosen: FI is not allowed by rule R2',
    ],
    ["more than five megabytes", ["-"], good.padEnd(6_000_000), "file: is larger than 5242880 bytes"],
  ])("%s", async (_, args, input, line) => {
    const { code, out, err } = await run(args, input);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(line);
    expect(err.split("\n")).toEqual([expect.stringMatching(/^score: ./), ""]);
  });
});

const npm = ["npm", "run", "--silent", "score", "--"] as const;
/** What the script runs, without the second that npm takes. */
const direct = [
  process.execPath,
  "--import",
  "tsx",
  "--conditions=react-server",
  "src/ops/score.ts",
] as const;

/** None of our settings reaches it: only the path by which npm and node are found. */
function run(
  args: readonly string[],
  input = "",
  [command, ...first]: readonly [string, ...string[]] = direct,
) {
  const child = spawn(command, [...first, ...args], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: folder, NODE_ENV: "test" },
  });
  let out = "";
  let err = "";
  child.stdout.setEncoding("utf8").on("data", (text) => (out += text));
  child.stderr.setEncoding("utf8").on("data", (text) => (err += text));
  // It may stop reading before the end.
  child.stdin.on("error", () => {}).end(input);
  return new Promise<{ code: number | null; out: string; err: string }>((resolve, reject) => {
    child.on("error", reject).on("close", (code) => resolve({ code, out, err }));
  });
}

function file(name: string, text: string) {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}
