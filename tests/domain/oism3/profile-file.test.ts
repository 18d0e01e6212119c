import { expect, test } from "vitest";
import { profileJsonSchema, readProfileFile } from "@/domain/oism3/profile-file";
import { refusal } from "../assessment-file/files";

const file = {
  format: "plumbline/profile",
  version: 1,
  edition: "o-ism3-2011",
  profile: { id: "own", name: "Own", levels: [{ level: 1, minimumCapability: 1, adds: ["GP-1"] }] },
};

test("the published JSON Schema is the one that profiles are read by", async () => {
  // `vitest -u` writes it anew.
  await expect(`${JSON.stringify(profileJsonSchema(), null, 2)}\n`).toMatchFileSnapshot(
    "../../../public/schemas/profile-1.json",
  );
});

test("a profile is read with its note, or without one", () => {
  expect(readProfileFile(JSON.stringify(file))).toEqual(file);
  expect(readProfileFile(JSON.stringify({ ...file, note: "Ours" })).note).toBe("Ours");
});

test.each([
  ["a list without its end", "[1", "profile.not-json", "line 1 column 3"],
  ["a key twice", `{"format":"a","format":"b"}`, "profile.not-json", "format"],
  ["a key that is not known", JSON.stringify({ ...file, levels: [] }), "unknown-key", "levels"],
  [
    "a level out of order",
    JSON.stringify({
      ...file,
      profile: { ...file.profile, levels: [{ ...file.profile.levels[0], level: 2 }] },
    }),
    "level-out-of-order",
    "profile.levels[0].level",
  ],
])("%s is refused with its place", (_, text, code, place) =>
  expect(refusal(() => readProfileFile(text))).toMatchObject({ reason: "invalid", code, params: { place } }),
);
