import { system } from "@/domain/actor";
import { issueLink } from "@/server/commands/links";
import { archiveAssessment, restoreAssessment } from "@/server/commands/transitions";
import { newDraft, put } from "./assessing";
import { enter } from "./browser";
import { newOrganisation, type Stage } from "./organisation";

export type Side = Stage & { draft: string; opened: { organisation_id: string; person_id: string } };

/** An organisation that has left something in every table. */
export async function busyOrganisation(name: string): Promise<Side> {
  const stage = await newOrganisation(name);
  const { actor, email } = stage.people.manager;
  const draft = await newDraft(actor);
  await put(actor, draft, { process: "GP-1", field: "operated", value: "yes" });
  await archiveAssessment(actor, { id: draft, reason: "" });
  await restoreAssessment(actor, { id: draft, reason: "" });
  await enter(stage.people.manager);
  await issueLink(system, { email });
  return { ...stage, draft, opened: { organisation_id: stage.organisationId, person_id: actor.personId } };
}
