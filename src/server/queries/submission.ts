import "server-only";
import type { Actor } from "@/domain/actor";
import { unansweredFields } from "@/domain/oism3/completeness";
import type { Field } from "@/domain/oism3/field";
import { authorizeMember } from "../authorize";
import { loadUnconfirmed } from "../carried";
import { reach, within } from "../db";
import { loadAnswers, loadAssessment } from "../records";
import { seeAssessment } from "./assessments";

/** A process with what it still owes. */
export type OpenProcess = { id: string; name: string; fields: Field[]; carried: boolean };

/** What stands between a draft and its submission. */
export async function readSubmission(actor: Actor, assessmentId: string) {
  authorizeMember(actor, "assessment.list");
  const open = await within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.submit", assessment);
    const answers = await loadAnswers(tx, assessmentId);
    const unconfirmed = await loadUnconfirmed(tx, assessmentId);
    return assessment.oism3.processes
      .map(
        ({ id, name }): OpenProcess => ({
          id,
          name,
          fields: unansweredFields(answers[id]),
          carried: unconfirmed.has(id),
        }),
      )
      .filter(({ fields, carried }) => fields.length > 0 || carried);
  });
  return { head: await seeAssessment(actor, assessmentId), open };
}
