import type { Client } from "pg";
import { type Member, system } from "@/domain/actor";
import { issueLink } from "@/server/commands/links";
import { archiveAssessment, restoreAssessment } from "@/server/commands/transitions";
import { newDraft, put } from "./assessing";
import { enter } from "./browser";
import { leaveAppraisal } from "./busy-appraisal";
import { newOrganisation, type Stage } from "./organisation";
import { asApp } from "./owner";

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
  const opened = { organisation_id: stage.organisationId, person_id: actor.personId };
  await asApp(opened, (app) => leaveRows(app, draft, actor));
  return { ...stage, draft, opened };
}

/** Straight into the tables: what is kept there has commands that others test. */
async function leaveRows(app: Client, draft: string, actor: Member): Promise<void> {
  const { organisationId, personId } = actor;
  const rows: [string, unknown[]][] = [
    ["unit (organisation_id, name) values ($1, 'Head office')", [organisationId]],
    [
      "branch_tally (organisation_id, head_id, key, count) values ($1, gen_random_uuid(), 'held GP-1', 1)",
      [organisationId],
    ],
    [
      "unit_reading (organisation_id, unit_id, draft_id) select $1, id, $2 from unit where organisation_id = $1",
      [organisationId, draft],
    ],
    [
      `assignment (organisation_id, assessment_id, process, person_id, assigned_by) values ($1, $2, 'GP-1', $3, $3)`,
      [organisationId, draft, personId],
    ],
    [
      `comment (organisation_id, id, assessment_id, process, person_id, text)
       values ($1, gen_random_uuid(), $2, 'GP-1', $3, 'Who keeps it?')`,
      [organisationId, draft, personId],
    ],
    [
      "challenge (hash, purpose, person_id, expires_at) values (gen_random_uuid(), 'confirm', $1, now())",
      [personId],
    ],
    [
      "single_sign_on (organisation_id, issuer, client_id, secret) values ($1, 'https://id.example', 'us', '')",
      [organisationId],
    ],
    [
      "identity (organisation_id, issuer, subject, person_id) values ($1, 'https://id.example', 'a', $2)",
      [organisationId, personId],
    ],
    [
      "api_token (organisation_id, person_id, hash, name, tail, scopes, expires_at) values ($1, $2, gen_random_uuid(), 'A job', 'wxyz', '{evidence:read}', now() + interval '1 day')",
      [organisationId, personId],
    ],
    ["mail (person_id, kind, sealed) values ($1, 'reset', '')", [personId]],
    ["authenticator (person_id, secret) values ($1, 'sealed')", [personId]],
    ["recovery_code (hash, person_id) values (gen_random_uuid(), $1)", [personId]],
    [
      `passkey (hash, person_id, credential_id, public_key, name)
       values (gen_random_uuid(), $1, 'id', 'key', 'A key ring')`,
      [personId],
    ],
    [
      "own_profile (organisation_id, name, edition_id, levels) values ($1, 'Ours', 'o-ism3-2011', $2)",
      [organisationId, JSON.stringify([{ level: 1, minimumCapability: 1, adds: ["GP-1"] }])],
    ],
    [
      `report (organisation_id, id, assessment_id, kind, format, title, file_name, made_of, hash, requested_by)
       values ($1, gen_random_uuid(), $2, 'board', 'json', 'Board summary', 'board.json', 'draft', '', $3)`,
      [organisationId, draft, personId],
    ],
  ];
  for (const [row, values] of rows) await app.query(`insert into ${row}`, values);
  await leaveAppraisal(app, draft, actor);
}
