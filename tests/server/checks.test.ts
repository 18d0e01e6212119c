import { beforeAll, describe, expect, test } from "vitest";
import { fillAssessment } from "@/server/commands/fill";
import { submitAssessment } from "@/server/commands/transitions";
import { countRemarks, readChecks } from "@/server/queries/checks";
import { answerAll, newDraft, put } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { refusal } from "./outcome";
import { asApp } from "./owner";

let stage: Stage;
const manager = () => stage.people.manager.actor;
beforeAll(async () => {
  stage = await newOrganisation("Checks");
});

describe("the quality checks of a draft", () => {
  test("name the process and the field of each remark", async () => {
    const id = await newDraft(manager());
    await put(manager(), id, { process: "OSP-5", field: "documented", value: "yes" });
    await put(manager(), id, { process: "GP-1", field: "operated", value: "unknown" });
    const { remarks } = await readChecks(manager(), id);
    expect(remarks).toEqual([
      {
        code: "document-missing",
        process: "OSP-5",
        field: "document",
        lacks: [],
        name: "IT Managed Domain Patching",
      },
      { code: "plan-missing", process: "GP-1", field: "plan", lacks: [], name: "Knowledge Management" },
      { code: "owners-missing", process: null, field: null, lacks: [], name: "" },
    ]);
    expect(await countRemarks(manager(), id)).toBe(3);
  });

  test("a plan to find out answers the remark", async () => {
    const id = await newDraft(manager());
    await fillAssessment(manager(), { assessmentId: id, answers: { "GP-1": { operated: "unknown" } } });
    const codes = async () => (await readChecks(manager(), id)).remarks.map(({ code }) => code);
    expect(await codes()).toContain("plan-missing");
    await put(manager(), id, { process: "GP-1", field: "plan", value: "Ask the desk by Friday" });
    expect(await codes()).not.toContain("plan-missing");
  });

  test("once somebody is assigned, the other processes are without an owner", async () => {
    const id = await newDraft(manager());
    const { organisationId, personId } = manager();
    await asApp({ organisation_id: organisationId }, (app) =>
      app.query(
        `insert into assignment (organisation_id, assessment_id, process, person_id, assigned_by)
         values ($1, $2, 'GP-1', $3, $3)`,
        [organisationId, id, personId],
      ),
    );
    const { remarks } = await readChecks(manager(), id);
    const ownerless = remarks.filter(({ code }) => code === "owner-missing");
    expect(ownerless).toHaveLength(44);
    expect(ownerless.some(({ process }) => process === "GP-1")).toBe(false);
  });

  test("keep nobody from submitting", async () => {
    const id = await newDraft(manager());
    await answerAll(manager(), id);
    expect(await countRemarks(manager(), id)).toBeGreaterThan(0);
    await submitAssessment(manager(), { id, reason: "" });
    expect((await readChecks(manager(), id)).head.status).toBe("submitted");
  });

  test("are for who submits: an executive may not read them, an administrator does not know of them", async () => {
    const id = await newDraft(manager());
    expect(await refusal(readChecks(stage.people.executive.actor, id))).toMatchObject({
      reason: "forbidden",
    });
    expect(await refusal(readChecks(stage.people.administrator.actor, id))).toMatchObject({
      reason: "missing",
    });
  });
});
