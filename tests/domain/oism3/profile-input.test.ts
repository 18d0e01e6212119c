import { expect, test } from "vitest";
import { parseAt } from "@/domain/fault";
import { SaveProfile } from "@/domain/oism3/profile-input";
import { refusal } from "../assessment-file/files";

const id = "0b7e8c8e-3d0f-4f0a-9d51-6b8f6d0c1a2b";
const form = { id, version: "3", name: " Own ", "minimum-1": "1", "minimum-2": "3", "minimum-3": "" };
const faults = (own: Record<string, string>) =>
  refusal(() => parseAt(SaveProfile, { ...form, "from-GP-1": "1", ...own })).fields.map(
    ({ path, code }) => `${path} ${code}`,
  );

test("the form of a profile becomes its levels", () =>
  expect(parseAt(SaveProfile, { ...form, "from-GP-1": "1", "from-OSP-5": "2", "from-GP-2": "" })).toEqual({
    id,
    version: 3,
    name: "Own",
    note: "",
    levels: [
      { level: 1, minimumCapability: 1, adds: ["GP-1"] },
      { level: 2, minimumCapability: 3, adds: ["OSP-5"] },
    ],
  }));

test.each([
  [
    "a gap between the levels",
    { "minimum-1": "1", "minimum-2": "", "minimum-3": "3" },
    ["minimum-2 minimum-missing"],
  ],
  [
    "no level at all",
    { "minimum-1": "", "minimum-2": "", "from-GP-1": "" },
    ["minimum-1 minimum-missing", "processes profile-empty"],
  ],
  ["a minimum that falls", { "minimum-1": "3", "minimum-2": "2" }, ["minimum-2 minimum-falls"]],
  ["a process at a level that is not there", { "from-OSP-5": "4" }, ["from-OSP-5 level-left-out"]],
  ["no process", { "from-GP-1": "" }, ["processes profile-empty"]],
  ["a capability that there is not", { "minimum-1": "9" }, ["minimum-1 minimum-missing"]],
  ["no name", { name: " " }, ["name too-short"]],
] satisfies [string, Record<string, string>, string[]][])(
  "%s is refused beside its field",
  (_, own, expected) => expect(faults(own)).toEqual(expected),
);
