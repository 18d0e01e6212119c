import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { shippedOism3 } from "@/catalogue/o-ism3";
import type { SaveProfile } from "@/domain/oism3/profile-input";
import { startAssessment } from "@/server/commands/assessments";
import { archiveProfile, copyProfile, restoreProfile, saveProfile } from "@/server/commands/profiles";
import { seeAssessment } from "@/server/queries/assessments";
import { exportProfile, listProfiles, readProfile } from "@/server/queries/profiles";
import { readStart } from "@/server/queries/start";
import { beginning } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";

let stage: Stage;
const manager = () => stage.people.manager.actor;
beforeAll(async () => {
  stage = await newOrganisation("Profiles");
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

describe("a copy", () => {
  test("asks what its original asks, says where it comes from, and has a name of its own", async () => {
    const copy = await readProfile(manager(), await copyOf("Copy of all"));
    expect(copy).toMatchObject({ name: "Copy of all", basedOn: "Baseline", own: true, version: 1, top: 5 });
    const { profile } = await exportProfile(manager(), copy.id);
    expect(profile.levels).toEqual(baseline?.levels);
  });

  test("a second click with the same key copies nothing", async () => {
    const clicked = { key: randomUUID(), from: "baseline", name: "Clicked" };
    const first = await copyProfile(manager(), clicked);
    expect(await copyProfile(manager(), clicked)).toEqual(first);
  });

  test.each(["Baseline", "TAKEN"])("cannot take the name %s, which is taken", async (name) => {
    if (name !== "Baseline") await copyOf("Taken");
    const found = await refusal(copyProfile(manager(), { key: randomUUID(), from: "baseline", name }));
    expect(found).toMatchObject({
      reason: "invalid",
      code: "profile.name-taken",
      fields: [{ path: "name" }],
    });
  });

  test("of four copies under one name at once one is made", async () => {
    const { done, refused } = await together(["a", "b", "c", "d"].map(() => copyOf("At once")));
    expect(done).toHaveLength(1);
    expect(refused.map(({ code }) => code)).toEqual(Array.from({ length: 3 }, () => "profile.name-taken"));
  });

  test("of a profile that there is not, or of another organisation's, is missing", async () => {
    const other = await newOrganisation("Profiles elsewhere");
    const theirs = (
      await copyProfile(other.people.manager.actor, { key: randomUUID(), from: "baseline", name: "Theirs" })
    ).id;
    for (const from of ["none", randomUUID(), theirs])
      expect(await refusal(copyProfile(manager(), { key: randomUUID(), from, name: "Never" }))).toMatchObject(
        {
          reason: "missing",
        },
      );
  });
});

describe("a change", () => {
  test("is kept, and the version goes up by one", async () => {
    const id = await copyOf("To change");
    await saveProfile(manager(), changing(id, { name: "Changed" }));
    expect(await readProfile(manager(), id)).toMatchObject({
      name: "Changed",
      note: "Ours",
      version: 2,
      top: 2,
      asked: 2,
    });
  });

  test("of an older version is a conflict, and changes nothing", async () => {
    const id = await copyOf("Two at once");
    await saveProfile(manager(), changing(id));
    expect(await refusal(saveProfile(manager(), changing(id, { name: "Late" })))).toMatchObject({
      reason: "conflict",
      code: "profile.stale",
    });
    expect((await readProfile(manager(), id)).name).toBe(`Changed ${id}`);
  });

  test("may keep its own name, and not take another's", async () => {
    const [one, other] = [await copyOf("One"), await copyOf("Other")];
    await saveProfile(manager(), changing(one, { name: "one" }));
    expect(await refusal(saveProfile(manager(), changing(other, { name: "One" })))).toMatchObject({
      code: "profile.name-taken",
    });
  });

  test("of the shipped profile is refused, and so is a process that the edition does not have", async () => {
    expect(await refusal(saveProfile(manager(), changing("baseline")))).toMatchObject({
      code: "profile.shipped",
    });
    const id = await copyOf("Odd");
    const levels = [{ level: 1 as const, minimumCapability: 1 as const, adds: ["OSP-99"] }];
    expect(await refusal(saveProfile(manager(), changing(id, { levels })))).toMatchObject({
      code: "profile.unknown-process",
      params: { process: "OSP-99" },
    });
  });

  test("is for managers and administrators; who reads results may read it, a contributor does not know of it", async () => {
    const id = await copyOf("Kept by two");
    await saveProfile(stage.people.administrator.actor, changing(id));
    for (const role of ["executive", "appraiser"] as const) {
      expect((await readProfile(stage.people[role].actor, id)).mayChange).toBe(false);
      expect(
        await refusal(saveProfile(stage.people[role].actor, changing(id, { version: 2 }))),
      ).toMatchObject({
        reason: "forbidden",
      });
    }
    const { actor } = stage.people.contributor;
    expect(await refusal(readProfile(actor, id))).toMatchObject({ reason: "missing" });
    expect(await refusal(saveProfile(actor, changing(id)))).toMatchObject({ reason: "missing" });
  });
});

describe("put away", () => {
  test("it is no longer offered nor changed, and comes back", async () => {
    const id = await copyOf("Away");
    const offered = async () => (await readStart(manager())).profiles.some((one) => one.id === id);
    const listed = async (archived: boolean) =>
      (await listProfiles(manager(), { archived })).lines.some((one) => one.id === id);
    expect([await offered(), await listed(false), await listed(true)]).toEqual([true, true, false]);
    await archiveProfile(manager(), { id, version: 1 });
    expect([await offered(), await listed(false), await listed(true)]).toEqual([false, false, true]);
    expect(await refusal(saveProfile(manager(), changing(id, { version: 2 })))).toMatchObject({
      code: "profile.archived",
    });
    expect(await refusal(startAssessment(manager(), beginning({ profile: id })))).toMatchObject({
      code: "profile.unknown",
    });
    expect(await refusal(restoreProfile(manager(), { id, version: 1 }))).toMatchObject({
      code: "profile.stale",
    });
    await restoreProfile(manager(), { id, version: 2 });
    expect(await offered()).toBe(true);
  });
});

describe("an assessment started with a profile of one's own", () => {
  test("keeps it as it was", async () => {
    const id = await copyOf("Started with");
    await saveProfile(manager(), changing(id, { name: "As it was" }));
    const { id: assessment } = await startAssessment(manager(), beginning({ profile: id, target: 2 }));
    await saveProfile(manager(), changing(id, { name: "Changed since", version: 2, levels: [...levelOne] }));
    const { profile } = await seeAssessment(manager(), assessment);
    expect(profile).toEqual({ id, name: "As it was", levels: changing(id).levels });
  });

  test("cannot take another organisation's", async () => {
    const other = await newOrganisation("Profiles far away");
    const id = await copyOf("Not theirs");
    expect(
      await refusal(startAssessment(other.people.manager.actor, beginning({ profile: id }))),
    ).toMatchObject({ code: "profile.unknown" });
  });
});
const levelOne = [{ level: 1, minimumCapability: 5, adds: ["GP-3"] }] as const;
