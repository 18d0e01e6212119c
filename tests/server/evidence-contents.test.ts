import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import type { AddAddress } from "@/domain/evidence/input";
import { addEvidence, archiveEvidence } from "@/server/commands/evidence";
import { acceptRevisions } from "@/server/commands/evidence-acceptance";
import { addAddress, addRevision, removeAddress } from "@/server/commands/evidence-contents";
import { removeFile } from "@/server/commands/evidence-files";
import { whole, within } from "@/server/db";
import { readEvidence } from "@/server/queries/evidence-item";
import { adding, today } from "./evidence-doors";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { asApp } from "./owner";
import { kept, send } from "./uploading";

let stage: Stage;
const manager = () => stage.people.manager.actor;
beforeAll(async () => {
  stage = await newOrganisation("Revisions");
});
const item = async () => (await addEvidence(manager(), adding(manager().personId))).id;
const see = (id: string) => readEvidence(manager(), id, today);
const accept = (...ids: string[]) =>
  within(whole(stage.organisationId), (tx) => acceptRevisions(tx, manager(), ids, new Date()));
const link = (evidenceId: string, own: Partial<AddAddress> = {}): AddAddress => ({
  id: randomUUID(),
  evidenceId,
  url: "https://intranet.example/minutes",
  title: "Minutes",
  ...own,
});
const names = async (id: string) =>
  (await see(id)).revisions.map(({ number, files }) => [number, files.map(({ name }) => name)]);

describe("until it is accepted", () => {
  test("a revision takes files and links, and gives them back", async () => {
    const id = await item();
    const file = await send(manager(), "a", { evidenceId: id, name: "a.txt" });
    const address = link(id);
    for (const _ of [1, 2]) expect(await addAddress(manager(), address)).toEqual({ revision: 1 });
    expect(await refusal(addAddress(manager(), link(id)))).toMatchObject({ code: "evidence.address-twice" });
    expect((await see(id)).revisions).toMatchObject([
      { number: 1, files: [{ name: "a.txt" }], addresses: [{ url: address.url, title: "Minutes" }] },
    ]);
    await removeFile(manager(), { evidenceId: id, id: file.id });
    for (const _ of [1, 2]) await removeAddress(manager(), { evidenceId: id, id: address.id });
    expect((await see(id)).revisions).toMatchObject([{ files: [], addresses: [] }]);
  });

  test("what is put away takes nothing", async () => {
    const id = await item();
    await archiveEvidence(manager(), { id, version: 1 });
    for (const attempt of [
      () => addAddress(manager(), link(id)),
      () => send(manager(), "a", { evidenceId: id, name: "a.txt" }),
      () => addRevision(manager(), { evidenceId: id, from: 1, note: "", carry: true }),
    ])
      expect(await refusal(attempt())).toMatchObject({ code: "evidence.archived" });
  });
});

describe("once it is accepted", () => {
  test("a revision never changes: a new file begins the next, with what was there", async () => {
    const id = await item();
    const first = await send(manager(), "first", { evidenceId: id, name: "first.txt" });
    await addAddress(manager(), link(id));
    expect([await accept(id), await accept(id)]).toEqual([1, 0]);
    expect(await see(id)).toMatchObject({ revision: 1, accepted: true, acceptedRevision: 1 });
    const { done } = await together(
      ["x", "y"].map((name) => send(manager(), name, { evidenceId: id, name: `${name}.txt` })),
    );
    expect(done.map(({ revision }) => revision)).toEqual([2, 2]);
    expect(await see(id)).toMatchObject({ revision: 2, accepted: false, acceptedRevision: 1 });
    const [present, before] = (await see(id)).revisions;
    expect(present?.files.map(({ name }) => name).toSorted()).toEqual(["first.txt", "x.txt", "y.txt"]);
    expect(before?.files.map(({ name }) => name)).toEqual(["first.txt"]);
    expect(present?.addresses).toHaveLength(1);
    const gone = removeFile(manager(), { evidenceId: id, id: first.id });
    expect(await refusal(gone)).toMatchObject({ code: "evidence.accepted" });
  });

  test("taking a carried file out of the next leaves the accepted one its bytes", async () => {
    const id = await item();
    const { sha256 } = await send(manager(), "carried", { evidenceId: id, name: "carried.txt" });
    await accept(id);
    await addRevision(manager(), { evidenceId: id, from: 1, note: "A new year", carry: true });
    const [carried] = (await see(id)).revisions[0]?.files ?? [];
    await removeFile(manager(), { evidenceId: id, id: carried?.id ?? "" });
    expect(await names(id)).toEqual([
      [2, []],
      [1, ["carried.txt"]],
    ]);
    expect(await kept(stage)).toContain(sha256);
  });

  test("the same file sent to an accepted revision is told of and begins none", async () => {
    const id = await item();
    await send(manager(), "same", { evidenceId: id, name: "same.txt" });
    await accept(id);
    expect((await send(manager(), "same", { evidenceId: id, name: "again.txt" })).same).toBe("same.txt");
    expect(await names(id)).toEqual([[1, ["same.txt"]]]);
  });

  test("the next may begin empty, and once: from a revision that is not the present one it does not", async () => {
    const id = await item();
    await send(manager(), "old", { evidenceId: id, name: "old.txt" });
    await accept(id);
    const begin = { evidenceId: id, from: 1, note: "All anew", carry: false };
    for (const _ of [1, 2]) expect(await addRevision(manager(), begin)).toEqual({ revision: 2 });
    expect(await names(id)).toEqual([
      [2, []],
      [1, ["old.txt"]],
    ]);
    await accept(id);
    expect(await refusal(addRevision(manager(), begin))).toMatchObject({ code: "evidence.stale" });
  });

  test("even past the product it does not change", async () => {
    const id = await item();
    const { id: file } = await send(manager(), "fixed", { evidenceId: id, name: "fixed.txt" });
    await accept(id);
    const past = asApp({ organisation_id: stage.organisationId }, (app) =>
      app.query("delete from evidence_file where id = $1", [file]),
    );
    await expect(past).rejects.toThrow("an accepted revision never changes");
  });
});
