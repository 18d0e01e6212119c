import { expect, test } from "vitest";
import { parseAssessmentFile } from "@/domain/assessment-file/parse";
import { complete, known, refusal } from "./files";

const levels = complete.profileDefinition.levels;
const withLevels = (...own: object[]) => ({
  ...complete,
  profileDefinition: { ...complete.profileDefinition, levels: own },
});

test.each([
  ["a profile without levels", withLevels(), "profileDefinition.levels", "too-short"],
  [
    "a profile that starts at 2",
    withLevels({ ...levels[0], level: 2 }),
    "profileDefinition.levels[0].level",
    "level-out-of-order",
  ],
  [
    "a profile whose minimum falls",
    withLevels({ ...levels[0], minimumCapability: 2 }, { ...levels[1], minimumCapability: 1 }),
    "profileDefinition.levels[1].minimumCapability",
    "minimum-falls",
  ],
  [
    "a profile that adds a process twice",
    withLevels(levels[0], { ...levels[1], adds: ["OSP-5"] }),
    "profileDefinition.levels[1].adds[0]",
    "process-added-twice",
  ],
  [
    "a profile that names nothing",
    withLevels({ ...levels[0], adds: [] }),
    "profileDefinition.levels",
    "profile-empty",
  ],
  [
    "a profile that names an unknown process",
    withLevels({ ...levels[0], adds: ["GP-1", "GP-4"] }),
    "profileDefinition.levels[0].adds[1]",
    "unknown-process",
  ],
])("%s is refused", (_, json, place, code) => {
  expect(refusal(() => parseAssessmentFile(json, known))).toMatchObject({
    reason: "invalid",
    code,
    params: { place },
  });
});

test("a profile may have one level alone, and leave processes out", () => {
  const { profile } = parseAssessmentFile(
    withLevels({ level: 1, minimumCapability: 5, adds: ["OSP-5"] }),
    known,
  );
  expect(profile.levels).toEqual([{ level: 1, minimumCapability: 5, adds: ["OSP-5"] }]);
});
