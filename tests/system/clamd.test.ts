import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { addEvidence } from "@/server/commands/evidence";
import { readEvidence } from "@/server/queries/evidence-item";
import { adding, today } from "../server/evidence-doors";
import { newOrganisation } from "../server/organisation";
import { refusal } from "../server/outcome";
import { kept, send, underWay } from "../server/uploading";
import { missingOfClamd, startClamd } from "./clamd";

const missing = missingOfClamd();
const signature = "a signature that only this test knows";

describe.skipIf(missing !== "")(`with a real scanner${missing && `: skipped, without ${missing}`}`, () => {
  let clamd: Awaited<ReturnType<typeof startClamd>>;
  let actor: Parameters<typeof send>[0] & { organisationId: string; personId: string };
  let evidenceId: string;
  beforeAll(async () => {
    clamd = await startClamd(signature);
    vi.stubEnv("EVIDENCE_CLAMD", clamd.address);
    actor = (await newOrganisation("Real scanner")).people.manager.actor;
    evidenceId = (await addEvidence(actor, adding(actor.personId))).id;
  });
  afterAll(() => clamd.stop());
  const upload = (text: string) => send(actor, text, { evidenceId, name: "a.txt" });

  test("harmless words are kept as clean", async () => {
    await upload("harmless words");
    const { revisions } = await readEvidence(actor, evidenceId, today);
    expect(revisions[0]?.files).toMatchObject([{ name: "a.txt", scan: "clean" }]);
  });

  test("what it knows is refused by its name, and nothing of it is kept", async () => {
    const before = await kept(actor);
    expect(await refusal(upload(`words with ${signature} in them`))).toMatchObject({
      code: "evidence.file-infected",
      params: { found: expect.stringContaining("Plumbline.Trial") },
    });
    expect([await kept(actor), await underWay()]).toEqual([before, 0]);
  });

  test("what is larger than it takes is refused, and nothing of it is kept", async () => {
    const before = await kept(actor);
    expect(await refusal(upload("x".repeat(3 * 1024 ** 2)))).toMatchObject({
      code: "evidence.scanner-limit",
    });
    expect([await kept(actor), await underWay()]).toEqual([before, 0]);
  });
});
