import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test, vi } from "vitest";
import { addEvidence } from "@/server/commands/evidence";
import { addFile } from "@/server/commands/evidence-files";
import { listEvidence } from "@/server/queries/evidence";
import { adding, looking, today } from "./evidence-doors";
import { newOrganisation, type Stage } from "./organisation";
import { refusal, together } from "./outcome";
import { kept, send, underWay } from "./uploading";

// Before anything reads the settings: a megabyte for a file, two for all.
vi.stubEnv("EVIDENCE_FILE_MB", "1");
vi.stubEnv("EVIDENCE_QUOTA_GB", String(2 / 1024));
const megabyte = 1024 ** 2;

let stage: Stage;
const manager = () => stage.people.manager.actor;
const item = async () => (await addEvidence(manager(), adding(manager().personId))).id;
beforeAll(async () => {
  stage = await newOrganisation("Evidence limits");
});

describe("within the limits that the operator set", () => {
  test("the library says what they are", async () => {
    const { limits } = await listEvidence(manager(), looking(), today);
    expect(limits).toEqual({ file: megabyte, quota: 2 * megabyte });
  });

  test("a file that is too large is refused before a byte of it is read", async () => {
    let read = 0;
    const body = async function* () {
      read += 1;
      yield Buffer.from("x");
    };
    const said = { id: randomUUID(), evidenceId: await item(), name: "a.txt", sha256: null };
    const refused = await refusal(addFile(manager(), { ...said, size: megabyte + 1 }, body()));
    expect([refused.reason, refused.code, refused.params.limit, read]).toEqual([
      "too-large",
      "evidence.file-too-large",
      megabyte,
      0,
    ]);
  });

  test("files fill the room once for each contents, however many arrive at once; then it is told", async () => {
    const evidenceId = await item();
    const file = (sign: string) =>
      send(manager(), sign.repeat(megabyte - 10), { evidenceId, name: `${sign}.txt` });
    const { done, refused } = await together(["a", "b", "c"].map(file));
    expect([done.length, refused.map(({ code }) => code)]).toEqual([2, ["evidence.quota"]]);
    const again = await send(manager(), done[0]?.name[0]?.repeat(megabyte - 10) ?? "", {
      evidenceId: await item(),
      name: "again.txt",
      id: randomUUID(),
    }).catch((error: unknown) => error);
    expect(again).toMatchObject({ code: "evidence.quota" });
    expect([(await kept(stage)).length, await underWay()]).toEqual([2, 0]);
  });
});
