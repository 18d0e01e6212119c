import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import {
  addMaterial,
  changeMaterial,
  removeMaterial,
  replaceMaterial,
  switchMaterial,
} from "@/server/commands/material";
import { seeSecurityManagement } from "@/server/queries/catalogue-security-management";
import { readMaterial } from "@/server/queries/material";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";

let ours: Stage;
let theirs: Stage;
beforeAll(async () => {
  [ours, theirs] = await Promise.all([newOrganisation("Material"), newOrganisation("Other material")]);
});
const manager = () => ours.people.manager.actor;
const prompts = async (practice: string, stage = ours) =>
  (await readMaterial(stage.people.executive.actor, practice)).material.prompts;
const place = (practice: string) => ({ area: "SM", practice, kind: "prompt" as const });

describe("the informative material of a practice", () => {
  test("is shipped as the proposal's or ours, and in other words the organisation's own, until the shipped text returns", async () => {
    const [shipped] = await prompts("ESP 1.1");
    expect(shipped).toMatchObject({ own: null, off: false });
    expect(shipped?.provenance).not.toBe("own");
    await replaceMaterial(manager(), { ...place("ESP 1.1"), shipped: 0, version: 0, text: "Ask the board." });
    const [own] = await prompts("ESP 1.1");
    expect(own).toMatchObject({
      text: "Ask the board.",
      provenance: "own",
      shipped: { text: shipped?.text },
    });
    expect((await prompts("ESP 1.1", theirs))[0]?.text).toBe(shipped?.text);
    expect(await refusal(removeMaterial(manager(), { id: own?.own?.id ?? "", version: 2 }))).toMatchObject({
      code: "material.stale",
    });
    await removeMaterial(manager(), { id: own?.own?.id ?? "", version: 1 });
    await removeMaterial(manager(), { id: own?.own?.id ?? "", version: 1 });
    expect((await prompts("ESP 1.1"))[0]).toEqual(shipped);
  });

  test("is switched off for the organisation alone, and on again", async () => {
    const turn = (off: boolean, version: number) =>
      switchMaterial(ours.people.appraiser.actor, { ...place("ESP 1.2"), shipped: 0, version, off });
    await turn(true, 0);
    expect([(await prompts("ESP 1.2"))[0]?.off, (await prompts("ESP 1.2", theirs))[0]?.off]).toEqual([
      true,
      false,
    ]);
    const [area] = await seeSecurityManagement(manager());
    const practice = area?.specific[0]?.practices.find(({ code }) => code === "ESP 1.2");
    expect(practice?.prompts[0]?.off).toBe(true);
    expect(await refusal(turn(false, 0))).toMatchObject({ reason: "conflict", code: "material.stale" });
    await turn(false, 1);
    expect((await prompts("ESP 1.2"))[0]?.off).toBe(false);
  });

  test("is added to, once however often the form is sent, also at a generic practice", async () => {
    const form = { id: randomUUID(), ...place("GP 2.3"), text: "Who pays for it?" };
    await addMaterial(manager(), form);
    await addMaterial(manager(), form);
    const added = (await prompts("GP 2.3")).filter(({ own }) => own?.id === form.id);
    expect(added).toMatchObject([{ text: "Who pays for it?", provenance: "own", shipped: null }]);
    await changeMaterial(manager(), { id: form.id, version: 1, text: "Who paid for it?" });
    expect(
      await refusal(changeMaterial(manager(), { id: form.id, version: 1, text: "Who will?" })),
    ).toMatchObject({ code: "material.stale" });
  });

  test("of two who say something of one text at once, one is told", async () => {
    const say = (text: string) =>
      replaceMaterial(manager(), { ...place("ESP 1.3"), shipped: 0, version: 0, text });
    const { done, refused } = await together([say("One."), say("Two.")]);
    expect([done.length, refused.map(({ code }) => code)]).toEqual([1, ["material.stale"]]);
  });

  test("is changed by managers and appraisers alone, and only where there is something", async () => {
    const form = { id: randomUUID(), ...place("ESP 1.1"), text: "More." };
    for (const role of ["contributor", "executive", "administrator"] as const)
      expect(await refusal(addMaterial(ours.people[role].actor, form))).toMatchObject({
        reason: "forbidden",
      });
    expect(await refusal(addMaterial(manager(), { ...form, practice: "ESP 9.9" }))).toMatchObject({
      reason: "missing",
    });
    expect(
      await refusal(
        replaceMaterial(manager(), { ...place("ESP 1.1"), shipped: 99, version: 0, text: "None." }),
      ),
    ).toMatchObject({ code: "material.missing" });
  });
});
