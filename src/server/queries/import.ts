import "server-only";
import type { Actor } from "@/domain/actor";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { planImport, type Upload } from "../import-plan";
import { loadAssessment } from "../records";

/** What a file would change in a draft, with the digest that applying it asks for. Changes nothing. */
export async function previewImport(
  actor: Actor,
  { assessmentId, upload }: { assessmentId: string; upload: Upload },
) {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.fill", assessment);
    if (assessment.status !== "draft")
      throw new Refusal("conflict", "assessment.locked", { status: assessment.status });
    const { plan, digest, otherProfile } = await planImport(tx, assessment, upload);
    const names = new Map(assessment.oism3.processes.map(({ id, name }) => [id, name]));
    const processes = plan.processes.map((it) => ({ ...it, name: names.get(it.process) ?? it.process }));
    return { digest, otherProfile, description: plan.description, counts: plan.counts, processes };
  });
}

export type ImportPreview = Awaited<ReturnType<typeof previewImport>>;
