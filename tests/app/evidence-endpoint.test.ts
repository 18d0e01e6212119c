import { createHash, randomUUID } from "node:crypto";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addEvidence } from "@/server/commands/evidence";
import { enter, hold } from "../server/browser";
import { adding } from "../server/evidence-doors";
import { newOrganisation, type Stage } from "../server/organisation";
import { pdf, png } from "../server/specimen-files";
import { kept, underWay } from "../server/uploading";
import { get, put, remove, told } from "./evidence-requests";

let stage: Stage;
const references: Partial<Record<keyof Stage["people"], string>> = {};
beforeAll(async () => {
  stage = await newOrganisation("Evidence endpoint");
  for (const role of ["manager", "executive", "contributor", "administrator"] as const)
    references[role] = await enter(stage.people[role]);
});
const become = (role: keyof Stage["people"]) => hold(references[role]);
beforeEach(() => become("manager"));

const manager = () => stage.people.manager.actor;
const item = async (own: Parameters<typeof adding>[1] = {}) =>
  (await addEvidence(manager(), adding(manager().personId, own))).id;
const uploaded = async (name: string, content: string | Buffer, own: Parameters<typeof adding>[1] = {}) => {
  const evidence = await item(own);
  const { id } = await (await put(evidence, name, content)).json();
  return { evidence, id: String(id) };
};

describe("uploading over HTTP", () => {
  test("takes the body whole under the name in the header, and the same again answers the same", async () => {
    const evidence = await item();
    const id = randomUUID();
    const sum = createHash("sha256").update(pdf).digest("hex");
    const bodies = [];
    for (const _ of [1, 2]) {
      const answer = await put(evidence, "Zürich: 50 %.pdf", pdf, { "x-file-sha256": sum }, id);
      bodies.push([answer.status, await answer.json()]);
    }
    expect(bodies[0]).toMatchObject([
      200,
      { id, name: "Zürich: 50 %.pdf", sha256: sum, type: "application/pdf" },
    ]);
    expect(bodies[1]).toEqual(bodies[0]);
    expect(await told(await put(evidence, "other.pdf", png, {}, id))).toEqual([400, "evidence.file-lies"]);
    expect(await told(await put(evidence, "other.txt", "other", {}, id))).toEqual([409, "key.used"]);
  });

  test("refuses what is wrong with a status, a code and a sentence", async () => {
    const evidence = await item();
    const response = await put(evidence, "report.pdf", png);
    expect([response.status, await response.json()]).toMatchObject([
      400,
      {
        code: "evidence.file-lies",
        message:
          "“report.pdf” says .pdf, and is a PNG picture. Give it the ending it should have, or send the right file.",
      },
    ]);
    expect(await told(await put(evidence, "a.txt", "abc", { "x-file-size": "9" }))).toEqual([
      400,
      "evidence.file-cut-off",
    ]);
    expect(await told(await put(evidence, "a.txt", "abc", { "x-file-size": String(2 ** 40) }))).toEqual([
      413,
      "evidence.file-too-large",
    ]);
    expect(await told(await put(evidence, "a.txt", "abc", { "x-file-sha256": "0".repeat(64) }))).toEqual([
      400,
      "evidence.file-altered",
    ]);
    expect((await told(await put(evidence, "a.txt", "abc", { "x-file-size": "many" })))[0]).toBe(400);
    expect(await told(await put(evidence, "a.txt", "abc", {}, "no-uuid"))).toEqual([400, "not-a-uuid"]);
    expect([await kept(manager()).then((all) => all.length), await underWay()]).toEqual([1, 0]);
  });

  test("is closed to other sites, visitors, and whoever may not change the item", async () => {
    const evidence = await item();
    const foreign = { origin: "http://elsewhere.example" };
    expect(await told(await put(evidence, "a.txt", "abc", foreign))).toEqual([403, "body.foreign"]);
    expect(
      (await told(await put(evidence, "a.txt", "abc", { ...foreign, "sec-fetch-site": "cross-site" })))[0],
    ).toBe(403);
    become("contributor");
    expect((await told(await put(evidence, "a.txt", "abc")))[0]).toBe(403);
    become("administrator");
    expect((await told(await put(evidence, "a.txt", "abc")))[0]).toBe(404);
    hold();
    expect((await told(await put(evidence, "a.txt", "abc")))[0]).toBe(401);
  });

  test("and a file is taken away again", async () => {
    const { evidence, id } = await uploaded("gone.txt", "gone");
    expect((await remove(evidence, id)).status).toBe(200);
    expect(await told(await get(evidence, id))).toEqual([404, "evidence.file-missing"]);
  });
});
