import "server-only";
import type { Client } from "pg";

/**
 * What the app's role may do, table by table. What is deleted is what can be taken back before anything was given for
 * it (an assignment, a file not yet accepted, a link to evidence, a choice), and the audit keeps that it was; catalogue
 * rows that nobody uses are the owner's to replace; audit events and sign-offs are only ever added.
 */
export const grants: Readonly<Record<string, string>> = {
  organisation: "select, insert, update",
  founding_link: "select, insert, update",
  membership: "select, insert, update",
  person: "select, insert, update",
  credential: "select, insert, update",
  session: "select, insert, update",
  sign_in_link: "select, insert, update",
  challenge: "select, insert, update",
  authenticator: "select, insert, update, delete",
  recovery_code: "select, insert, update, delete",
  passkey: "select, insert, update (name, counter, last_used_at), delete",
  api_token: "select, insert, update (last_used_at, revoked_at)",
  single_sign_on: "select, insert, update",
  identity: "select, insert",
  mail: "select, insert, update (due_at, attempts, sent_at, given_up_at, sealed)",
  rate_limit: "select, insert, update, delete",
  edition: "select, update (used_at)",
  catalogue_item: "select",
  assessment: "select, insert, update",
  assessment_transition: "select, insert",
  process_answer: "select, insert, update",
  answer_change: "select, insert",
  unit: "select, insert, update",
  unit_reading: "select, insert, update",
  branch_tally: "select, insert, update",
  assignment: "select, insert, update, delete",
  comment: "select, insert",
  own_profile: "select, insert, update",
  evidence: `select, insert, update (title, description, owner_id, sensitivity, period_from, period_to, collected_on,
    expires_on, revision, archived_at, changed_at, version)`,
  evidence_revision: "select, insert, update (accepted_at)",
  evidence_file: "select, insert, update (scan), delete",
  evidence_address: "select, insert, delete",
  answer_evidence: "select, insert, delete",
  practice_evidence: "select, insert, update (kind, verdict, note, version), delete",
  appraisal: "select, insert, update",
  appraisal_member: "select, insert, update, delete",
  appraisal_area: "select, insert, update",
  appraisal_instance: "select, insert, update, delete",
  weighing: "select, insert, update",
  evidence_request: "select, insert, update",
  request_message: "select, insert",
  characterisation: "select, insert, update, delete",
  unit_value: "select, insert, update, delete",
  goal_rating: "select, insert, update",
  finding: "select, insert, update",
  finding_remark: "select, insert",
  sign_off: "select, insert",
  practice_material: "select, insert, update, delete",
  report:
    "select, insert, delete, update (state, progress, attempts, held_until, document, finished_at, size, sha256)",
  audit_event: "select, insert",
  audit_head: "select, insert, update",
  idempotency_key: "select, insert",
};

/** Gives the app's role exactly what the table above says, and takes back anything else it held. */
export async function applyGrants(owner: Client, appRole: string): Promise<void> {
  const role = owner.escapeIdentifier(appRole);
  const statements = [
    `revoke all on all tables in schema public from ${role}`,
    `revoke create on schema public from public`,
    `grant usage on schema public to ${role}`,
    ...Object.entries(grants).map(
      ([table, may]) => `grant ${may} on ${owner.escapeIdentifier(table)} to ${role}`,
    ),
  ];
  await owner.query(["begin", ...statements, "commit"].join(";\n"));
}
