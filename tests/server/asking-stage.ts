import { randomUUID } from "node:crypto";
import { beforeAll, beforeEach } from "vitest";
import type { AskForMore } from "@/domain/appraisal/weighing-input";
import { beginAppraisal } from "@/server/commands/appraisals";
import { assignProcesses } from "@/server/commands/assignments";
import { fillAssessment } from "@/server/commands/fill";
import { askForMore } from "@/server/commands/requests";
import { submitAssessment } from "@/server/commands/transitions";
import { appraising, declared } from "./appraising";
import { answerAll, newDraft } from "./assessing";
import { newOrganisation, type Stage } from "./organisation";
import { asApp } from "./owner";
import { assigning } from "./working-together";

/** An appraisal anew before each test of a file, in which GP-1 belongs to the contributor; and what is asked there. */
export function askingStage(name: string) {
  let stage: Stage;
  let here: { assessmentId: string; id: string };
  beforeAll(async () => {
    stage = await newOrganisation(name);
  });
  beforeEach(async () => {
    const assessmentId = await newDraft(manager());
    await assignProcesses(manager(), assigning(assessmentId, owner().personId, ["GP-1"]));
    await answerAll(manager(), assessmentId);
    await fillAssessment(manager(), { assessmentId, answers: declared });
    await submitAssessment(manager(), { id: assessmentId, reason: "" });
    const { id } = await beginAppraisal(appraiser(), appraising(appraiser(), assessmentId));
    here = { assessmentId, id };
  });
  const manager = () => stage.people.manager.actor;
  const appraiser = () => stage.people.appraiser.actor;
  const owner = () => stage.people.contributor.actor;
  const asking = (own: Partial<AskForMore> = {}): AskForMore => ({
    id: randomUUID(),
    message: randomUUID(),
    appraisalId: here.id,
    process: "GP-1",
    subject: "effectiveness",
    area: null,
    practice: null,
    instanceId: null,
    unlocks: true,
    toId: owner().personId,
    text: "Which figure is it?",
    ...own,
  });
  return {
    stage: () => stage,
    here: () => here,
    ...{ manager, appraiser, owner, asking },
    ask: (own: Partial<AskForMore> = {}) => askForMore(appraiser(), asking(own)),
    rowsOf: async (sql: string, values: unknown[]) =>
      (await asApp({ organisation_id: stage.organisationId }, (app) => app.query(sql, values))).rows,
  };
}
