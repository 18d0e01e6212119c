import { randomUUID } from "node:crypto";
import type { Actor, Member } from "@/domain/actor";
import type { BeginAppraisal } from "@/domain/appraisal/scope-input";
import { beginAppraisal } from "@/server/commands/appraisals";
import { fillAssessment } from "@/server/commands/fill";
import { submitAssessment } from "@/server/commands/transitions";
import { answerAll, newDraft } from "./assessing";

/** What a form sends that begins an appraisal of SM over two instances; the actor leads, and nobody else is in the team. */
export const appraising = (
  lead: Member,
  assessmentId: string,
  own: Partial<BeginAppraisal> = {},
): BeginAppraisal => ({
  key: randomUUID(),
  assessmentId,
  ruleset: "1.3",
  coverage: "lite",
  target: 3,
  purpose: "The yearly look from outside",
  sampling: { location: { relevant: false, reason: "One site." } },
  areas: [{ area: "SM", scope: "in", reason: "" }],
  instances: ["Group IT", "Plant Bern"].map((name) => ({
    name,
    kind: "basic-unit",
    subgroup: "",
    sampled: true,
    reason: "",
    areas: [],
  })),
  team: [{ personId: lead.personId, part: "lead" }],
  ...own,
});

/** Answers of level 2 for GP-1, of level 1 for GP-2, GP-3 left out; all else is not operated. */
export const declared = {
  "GP-1": {
    operated: "yes",
    documented: "yes",
    metrics: {
      activity: "yes",
      scope: "yes",
      unavailability: "yes",
      effectiveness: "yes",
      load: "no",
      quality: "no",
      efficiency: "no",
    },
  },
  "GP-2": {
    operated: "yes",
    documented: "yes",
    metrics: {
      activity: "no",
      scope: "no",
      unavailability: "no",
      effectiveness: "no",
      load: "no",
      quality: "no",
      efficiency: "no",
    },
  },
  "GP-3": { applicable: false, reason: "The group does it." },
} as const;

/** The id of an assessment that is fully answered and submitted. */
export async function newSubmission(manager: Actor): Promise<string> {
  const id = await newDraft(manager);
  await answerAll(manager, id);
  await fillAssessment(manager, { assessmentId: id, answers: declared });
  await submitAssessment(manager, { id, reason: "" });
  return id;
}

/** The ids of a submitted assessment and of its appraisal, which has just begun. */
export async function newAppraisal(
  manager: Actor,
  appraiser: Member,
  own: Partial<BeginAppraisal> = {},
): Promise<{ assessmentId: string; id: string }> {
  const assessmentId = await newSubmission(manager);
  const { id } = await beginAppraisal(appraiser, appraising(appraiser, assessmentId, own));
  return { assessmentId, id };
}
