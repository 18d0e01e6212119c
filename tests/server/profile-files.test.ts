import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { shippedOism3 } from "@/catalogue/o-ism3";
import type { SaveProfile } from "@/domain/oism3/profile-input";
import { copyProfile, importProfile, saveProfile } from "@/server/commands/profiles";
import { compareProfiles, exportProfile, listProfiles, readProfile } from "@/server/queries/profiles";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";

let stage: Stage;
const manager = () => stage.people.manager.actor;
beforeAll(async () => {
  stage = await newOrganisation("Profile files");
});

const copyOf = async (name: string) =>
  (await copyProfile(manager(), { key: randomUUID(), from: "baseline", name })).id;
const changing = (id: string, own: Partial<SaveProfile> = {}): SaveProfile => ({
  id,
  version: 1,
  name: `Changed ${id}`,
  note: "Ours",
  levels: [
    { level: 1, minimumCapability: 1, adds: ["GP-1"] },
    { level: 2, minimumCapability: 3, adds: ["OSP-5"] },
  ],
  ...own,
});
const [baseline] = shippedOism3.profiles;

describe("as a file", () => {
  const take = (text: string, name = "") => importProfile(manager(), { key: randomUUID(), name, text });

  test("it comes back as it went", async () => {
    const id = await copyOf("Sent");
    await saveProfile(manager(), changing(id, { name: "Sent", note: "With a note" }));
    const file = await exportProfile(manager(), id);
    const other = await newOrganisation("Profiles received");
    const { actor } = other.people.administrator;
    const taken = await importProfile(actor, { key: randomUUID(), name: "", text: JSON.stringify(file) });
    const again = await exportProfile(actor, taken.id);
    expect({ ...again, profile: { ...again.profile, id } }).toEqual(file);
  });

  test("it needs another name where its own is taken", async () => {
    const file = JSON.stringify(await exportProfile(manager(), "baseline"));
    expect(await refusal(take(file))).toMatchObject({ code: "profile.name-taken" });
    const { id } = await take(file, "Baseline of a friend");
    expect((await readProfile(manager(), id)).name).toBe("Baseline of a friend");
  });

  const broken = async (own: object) =>
    JSON.stringify({ ...(await exportProfile(manager(), "baseline")), ...own });
  test.each([
    ["no JSON", async () => "{", { code: "profile.not-json" }],
    ["another format", () => broken({ format: "plumbline/assessment" }), { code: "value-not-allowed" }],
    ["another version", () => broken({ version: 2 }), { code: "value-not-allowed" }],
    ["another edition", () => broken({ edition: "o-ism3-2017" }), { code: "profile.other-edition" }],
    ["what a profile does not hold", () => broken({ profile: baseline }), { code: "unknown-key" }],
    [
      "a minimum that falls",
      () => broken({ profile: { id: "x", name: "Falls", levels: falling } }),
      { code: "minimum-falls", params: { place: "profile.levels[1].minimumCapability" } },
    ],
    [
      "an unknown process",
      () =>
        broken({
          profile: {
            id: "x",
            name: "Odd one",
            levels: [{ level: 1, minimumCapability: 1, adds: ["OSP-99"] }],
          },
        }),
      { code: "profile.unknown-process" },
    ],
  ])("%s is refused, and takes nothing in", async (_what, text, expected) => {
    const count = async () => (await listProfiles(manager(), { archived: false })).lines.length;
    const before = await count();
    expect(await refusal(take(await text()))).toMatchObject({ reason: "invalid", ...expected });
    expect(await count()).toBe(before);
  });
});
const falling = [
  { level: 1, minimumCapability: 2, adds: ["GP-1"] },
  { level: 2, minimumCapability: 1, adds: [] },
];

test("two profiles are compared level by level and process by process", async () => {
  const id = await copyOf("Compared");
  await saveProfile(manager(), changing(id, { name: "Compared" }));
  const { profiles, levels, processes } = await compareProfiles(manager(), "baseline", id);
  expect(profiles.map(({ name }) => name)).toEqual(["Baseline", "Compared"]);
  expect(levels.map(({ minimum }) => minimum)).toEqual([
    [1, 1],
    [1, 3],
    [2, null],
    [3, null],
    [5, null],
  ]);
  const of = (code: string) => processes.find((one) => one.id === code);
  expect(of("GP-1")).toMatchObject({
    asks: [
      { from: 1, capability: 1 },
      { from: 1, capability: 1 },
    ],
    differs: false,
  });
  expect(of("OSP-5")).toMatchObject({
    asks: [
      { from: 1, capability: 1 },
      { from: 2, capability: 3 },
    ],
    differs: true,
  });
  expect(of("GP-2")).toMatchObject({ asks: [{ from: 1 }, { from: null, capability: null }], differs: true });
  expect(processes).toHaveLength(45);
});
