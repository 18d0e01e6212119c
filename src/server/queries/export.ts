import "server-only";
import type { Actor } from "@/domain/actor";
import { writeTable } from "@/domain/assessment-file/table";
import { unfitForFile, writeAssessmentFile } from "@/domain/assessment-file/write";
import { authorizeMember } from "../authorize";
import { csvText } from "../csv";
import { reach, within } from "../db";
import { descriptionOf } from "../import-plan";
import { loadAnswers, loadAssessment } from "../records";

export type ExportFormat = "json" | "csv";

/** An assessment as a file to keep: the assessment file in JSON, or a table of its answers in CSV. */
export async function exportAssessment(actor: Actor, assessmentId: string, format: ExportFormat) {
  const { assessment, answers } = await read(actor, assessmentId);
  const { oism3, model, profile } = assessment;
  if (format === "csv") return { name: assessment.name, text: csvText(writeTable(oism3.processes, answers)) };
  const ground = { edition: model.edition, processes: model.processes, profile };
  const file = writeAssessmentFile({ description: descriptionOf(assessment), answers }, ground);
  return { name: assessment.name, text: `${JSON.stringify(file, null, 2)}\n` };
}

/** The processes whose answers the assessment file leaves out, since they are not applicable without a reason. */
export async function readUnfit(actor: Actor, assessmentId: string): Promise<string[]> {
  const { assessment, answers } = await read(actor, assessmentId);
  return unfitForFile(answers, assessment.model);
}

async function read(actor: Actor, assessmentId: string) {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.read", assessment);
    return { assessment, answers: await loadAnswers(tx, assessmentId) };
  });
}
