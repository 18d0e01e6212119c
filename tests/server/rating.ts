import { randomUUID } from "node:crypto";
import type { Actor } from "@/domain/actor";
import type { CharacterisePractice } from "@/domain/rating-input";
import { loadAppraisal } from "@/server/appraisal-records";
import { characterisePractice } from "@/server/commands/characterising";
import { writeFinding } from "@/server/commands/findings";
import { whole, within } from "@/server/db";
import { areasInScope, instancesOf } from "@/server/judging";
import { ratingOf } from "@/server/rating-of";
import type { Stage } from "./organisation";
import { asApp } from "./owner";

/** What a form sends that characterises SM's first practice: evidence that is enough, and nothing against it. */
export const judging = (
  appraisalId: string,
  instanceId: string,
  own: Partial<CharacterisePractice> = {},
) => ({
  appraisalId,
  area: "SM",
  practice: "ESP 1.1",
  instanceId,
  version: 0,
  stageReached: true,
  sufficientAdequate: true,
  conflicting: false,
  partlySupported: false,
  reason: "",
  ...own,
});

export const asFull = { sufficientAdequate: true, partlySupported: false };
export const asPartial = { sufficientAdequate: false, partlySupported: true };
export const asNone = { sufficientAdequate: false, partlySupported: false };

/** The instances of an appraisal, by name. */
export const instancesIn = (stage: Stage, appraisalId: string): Promise<Record<string, string>> =>
  within(whole(stage.organisationId), async (tx) =>
    Object.fromEntries((await loadAppraisal(tx, appraisalId)).instances.map(({ name, id }) => [name, id])),
  );

/** Evidence that nobody has weighed yet, for SM's first practice at every instance, so that a yes can rest on it. */
export const backFirst = (stage: Stage, appraisalId: string, instances: Readonly<Record<string, string>>) =>
  linkEvidence(
    stage,
    appraisalId,
    Object.values(instances).map((instanceId) => ({ practice: "ESP 1.1", instanceId, kind: "artifact" })),
  );

/** The rating of an appraisal as it stands. */
export const ratingIn = (stage: Stage, appraisalId: string) =>
  within(whole(stage.organisationId), (tx) => ratingOf(tx, appraisalId));

/** Records every cell of SM as fully implemented, but for what is said of a practice. */
export async function characteriseAll(
  stage: Stage,
  appraisalId: string,
  own: Readonly<Record<string, Partial<CharacterisePractice>>> = {},
): Promise<void> {
  const { actor } = stage.people.appraiser;
  const cells = await within(whole(stage.organisationId), async (tx) => {
    const appraisal = await loadAppraisal(tx, appraisalId);
    return areasInScope(appraisal).flatMap((area) =>
      area.goals.flatMap(({ contents }) =>
        contents.flatMap(({ code }) =>
          instancesOf(appraisal, area.id).map((instance) => ({ area: area.id, practice: code, instance })),
        ),
      ),
    );
  });
  const backing = await linkEvidence(
    stage,
    appraisalId,
    cells.map(({ practice, instance }) => ({ practice, instanceId: instance.id, kind: "artifact" })),
  );
  for (const { area, practice, instance } of cells)
    await characterisePractice(
      actor,
      judging(appraisalId, instance.id, { area, practice, ...own[`${practice} ${instance.name}`] }),
    );
  // What was recorded stays as its evidence goes, so that a test sees its own evidence alone.
  await asApp({ organisation_id: stage.organisationId }, (app) =>
    app.query("delete from practice_evidence where id = any($1)", [backing]),
  );
}

/** Writes a weakness on a practice at an instance. */
export async function weaken(actor: Actor, appraisalId: string, instanceId: string, practice = "ESP 1.1") {
  const id = randomUUID();
  await writeFinding(actor, {
    id,
    appraisalId,
    kind: "weakness",
    area: "SM",
    practice,
    instanceId,
    text: "Objectives are agreed on, and written down nowhere.",
  });
  return id;
}

/** Straight into the tables: an item of evidence, linked to every practice of a list at an instance. */
export async function linkEvidence(
  stage: Stage,
  appraisalId: string,
  links: readonly { practice: string; instanceId: string; kind: string; verdict?: string }[],
): Promise<string[]> {
  const { organisationId } = stage;
  const { personId } = stage.people.manager.actor;
  const evidenceId = randomUUID();
  return asApp({ organisation_id: organisationId, person_id: personId }, async (app) => {
    await app.query(
      "insert into evidence (organisation_id, id, title, owner_id, added_by) values ($1, $2, 'Minutes', $3, $3)",
      [organisationId, evidenceId, personId],
    );
    await app.query(
      "insert into evidence_revision (organisation_id, evidence_id, number, added_by) values ($1, $2, 1, $3)",
      [organisationId, evidenceId, personId],
    );
    const ids: string[] = [];
    for (const { practice, instanceId, kind, verdict = "unweighed" } of links) {
      const id = randomUUID();
      ids.push(id);
      await app.query(
        `insert into practice_evidence
           (organisation_id, id, evidence_id, appraisal_id, area, practice, instance_id, kind, verdict, added_by)
         values ($1, $2, $3, $4, 'SM', $5, $6, $7, $8, $9)`,
        [organisationId, id, evidenceId, appraisalId, practice, instanceId, kind, verdict, personId],
      );
    }
    return ids;
  });
}
