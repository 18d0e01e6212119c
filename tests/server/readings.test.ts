import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { ProfileLevel } from "@/domain/oism3/model";
import { startAssessment } from "@/server/commands/assessments";
import { fillAssessment } from "@/server/commands/fill";
import { archiveProfile, copyProfile, saveProfile } from "@/server/commands/profiles";
import { listAssessments } from "@/server/queries/assessments";
import { readResult } from "@/server/queries/result";
import { beginning } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";

let stage: Stage;
let own: string;
let assessment: string;
const manager = () => stage.people.manager.actor;
const small: ProfileLevel[] = [{ level: 1, minimumCapability: 1, adds: ["GP-1"] }];
const ownProfile = async (name: string) => {
  const { id } = await copyProfile(manager(), { key: randomUUID(), from: "baseline", name });
  await saveProfile(manager(), { id, version: 1, name, note: "", levels: [...small] });
  return id;
};
beforeAll(async () => {
  stage = await newOrganisation("Readings");
  own = await ownProfile("Small");
  assessment = (await startAssessment(manager(), beginning({ profile: own, target: 1 }))).id;
  const answers = { "GP-1": { operated: "yes", documented: "yes" } } as const;
  await fillAssessment(manager(), { assessmentId: assessment, answers });
});

describe("the same assessment", () => {
  test("is read under the profile that it keeps, unless asked otherwise", async () => {
    const { head, result, reading } = await readResult(manager(), assessment);
    expect([head.profile, result?.lower]).toEqual(["Small", 1]);
    expect(reading).toMatchObject({ kept: "Small", under: null, chosen: "pinned" });
    expect(reading?.choices).toEqual([
      { id: "pinned", name: "Small" },
      { id: "baseline", name: "Baseline" },
    ]);
  });

  test("reads otherwise under another profile, and says so", async () => {
    const { head, result, reading, previous } = await readResult(manager(), assessment, "baseline");
    expect([head.profile, result?.lower, previous]).toEqual(["Baseline", 0, null]);
    expect(reading).toMatchObject({ kept: "Small", under: "Baseline", chosen: "baseline" });
  });

  test("is not changed by another reading", async () => {
    await readResult(manager(), assessment, "baseline");
    const { lines } = await listAssessments(manager(), { page: 1, archived: false, search: "" });
    expect(lines.find(({ id }) => id === assessment)?.lower).toBe(1);
    expect((await readResult(manager(), assessment)).head.profile).toBe("Small");
  });

  test("offers its own profile anew once that was changed, and none that was put away", async () => {
    const changing = await ownProfile("Changing");
    const { id } = await startAssessment(manager(), beginning({ profile: changing, target: 1 }));
    const away = await ownProfile("Away");
    await archiveProfile(manager(), { id: away, version: 2 });
    const levels = [{ level: 1 as const, minimumCapability: 4 as const, adds: ["GP-1"] }];
    await saveProfile(manager(), { id: changing, version: 2, name: "Changed", note: "", levels });
    const { reading } = await readResult(manager(), id);
    expect(reading?.choices.map(({ name }) => name)).toEqual(["Changing", "Baseline", "Changed"]);
  });

  test("under a profile that there is not is missing", async () => {
    for (const id of ["none", randomUUID()])
      expect(await refusal(readResult(manager(), assessment, id))).toMatchObject({
        reason: "missing",
        code: "profile.missing",
      });
  });

  test("shows no reading of a draft to who may see its progress only", async () => {
    const { result, reading } = await readResult(stage.people.executive.actor, assessment, "baseline");
    expect([result, reading]).toEqual([null, null]);
  });
});
