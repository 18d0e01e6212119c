import "server-only";
import type { Client } from "pg";

/**
 * What the app's role may do, table by table. Nothing is deleted but an assignment that is taken back, of which the
 * audit keeps that it was; catalogue rows that nobody uses are the owner's to replace; audit events are only ever added.
 */
export const grants: Readonly<Record<string, string>> = {
  organisation: "select, insert, update",
  founding_link: "select, insert, update",
  membership: "select, insert, update",
  person: "select, insert, update",
  credential: "select, insert, update",
  session: "select, insert, update",
  sign_in_link: "select, insert, update",
  edition: "select, update (used_at)",
  catalogue_item: "select",
  assessment: "select, insert, update",
  assessment_transition: "select, insert",
  process_answer: "select, insert, update",
  answer_change: "select, insert",
  unit: "select, insert, update",
  assignment: "select, insert, update, delete",
  comment: "select, insert",
  own_profile: "select, insert, update",
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
