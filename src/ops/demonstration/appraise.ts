import { randomUUID } from "node:crypto";
import type { Member } from "@/domain/actor";
import type { AnswerSubject } from "@/domain/evidence/subject";
import type { Answers } from "@/domain/oism3/answer";
import { subjectsToWeigh } from "@/domain/oism3/verified";
import { beginAppraisal } from "@/server/commands/appraisals";
import { askForMore } from "@/server/commands/requests";
import { signOff } from "@/server/commands/sign-offs";
import { weighAnswers } from "@/server/commands/weighings";
import { seeAppraisal } from "@/server/queries/appraisal";

/** Begins an appraisal of SM over instances, by one appraiser; gives its id. */
export async function begin(
  appraiser: Member,
  assessmentId: string,
  instances: readonly string[],
): Promise<string> {
  const said = (relevant: boolean, reason: string) => ({ relevant, reason });
  const { id } = await beginAppraisal(appraiser, {
    key: randomUUID(),
    assessmentId,
    ruleset: "1.3",
    coverage: "lite",
    target: 3,
    purpose:
      "To know what of the declared level stands on evidence, before the board decides on the next two years.",
    areas: [{ area: "SM", scope: "in", reason: "" }],
    instances: instances.map(instance),
    sampling: {
      location: said(true, ""),
      customer: said(false, "Both serve the group alone."),
      size: said(true, ""),
      "organisational-structure": said(true, ""),
      "type-of-work": said(false, "Both run services."),
    },
    team: [{ personId: appraiser.personId, part: "lead" }],
  });
  return id;
}

const instance = (name: string) => ({
  ...{ name, kind: "basic-unit" as const, subgroup: "", sampled: true, reason: "" },
  areas: [],
});

/** Weighs the first processes of an assessment, as many as are said: most is accepted, and one answer is not. */
export async function weigh(appraiser: Member, appraisalId: string, answers: Answers, processes: number) {
  for (const [process, answer] of Object.entries(answers).slice(0, processes)) {
    const weighings = subjectsToWeigh(answer).map((subject) => verdictOn(process, subject));
    if (weighings.length > 0) await weighAnswers(appraiser, { appraisalId, process, weighings });
  }
}

function verdictOn(process: string, subject: AnswerSubject) {
  const rejected = process === "TSP-3" && subject === "load";
  return rejected
    ? {
        subject,
        verdict: "rejected" as const,
        comment: "The review tells of spending, not of load.",
        version: 0,
      }
    : { subject, verdict: "accepted" as const, comment: "", version: 0 };
}

/** Asks an owner for what one answer still lacks. */
export async function ask(appraiser: Member, owner: Member, appraisalId: string, process: string) {
  await askForMore(appraiser, {
    id: randomUUID(),
    message: randomUUID(),
    appraisalId,
    process,
    subject: "effectiveness",
    area: null,
    practice: null,
    instanceId: null,
    unlocks: true,
    toId: owner.personId,
    text: "The workbook shows results for July and August only. Is there anything for the rest of the half-year?",
  });
}

/** Signs as the appraiser who leads. */
export async function sign(appraiser: Member, appraisalId: string): Promise<void> {
  const { version } = await seeAppraisal(appraiser, appraisalId);
  await signOff(appraiser, { id: randomUUID(), appraisalId, version, reason: "" });
}
