import { randomUUID } from "node:crypto";
import type { Client } from "pg";
import type { Member } from "@/domain/actor";

/** Straight into the tables of evidence and appraisal, so that each holds something of this organisation. */
export async function leaveAppraisal(app: Client, assessment: string, actor: Member): Promise<void> {
  const { organisationId: organisation, personId: person } = actor;
  const [evidence, appraisal, instance, request, finding] = Array.from({ length: 5 }, () => randomUUID());
  const said: Record<string, unknown>[] = [
    { table: "evidence", id: evidence, title: "Minutes", owner_id: person, added_by: person },
    { table: "evidence_revision", evidence_id: evidence, number: 1, added_by: person },
    {
      table: "evidence_file",
      id: randomUUID(),
      evidence_id: evidence,
      revision: 1,
      name: "minutes.pdf",
      type: "application/pdf",
      size: 1,
      sha256: "0".repeat(64),
      added_by: person,
    },
    {
      table: "evidence_address",
      id: randomUUID(),
      evidence_id: evidence,
      revision: 1,
      url: "https://intranet.example/minutes",
      added_by: person,
    },
    {
      table: "answer_evidence",
      id: randomUUID(),
      evidence_id: evidence,
      assessment_id: assessment,
      process: "GP-1",
      subject: "operation",
      added_by: person,
    },
    {
      table: "appraisal",
      id: appraisal,
      assessment_id: assessment,
      ruleset: "1.3",
      coverage: "lite",
      begun_by: person,
    },
    { table: "appraisal_member", appraisal_id: appraisal, person_id: person, part: "lead" },
    { table: "appraisal_area", appraisal_id: appraisal, area: "SM" },
    {
      table: "appraisal_instance",
      appraisal_id: appraisal,
      id: instance,
      name: "Group IT",
      kind: "basic-unit",
      position: 1,
    },
    {
      table: "practice_evidence",
      id: randomUUID(),
      evidence_id: evidence,
      appraisal_id: appraisal,
      ...cell(instance),
      kind: "artifact",
      added_by: person,
    },
    {
      table: "weighing",
      appraisal_id: appraisal,
      process: "GP-1",
      subject: "operation",
      verdict: "more",
      person_id: person,
    },
    {
      table: "evidence_request",
      id: request,
      appraisal_id: appraisal,
      assessment_id: assessment,
      process: "GP-1",
      to_id: person,
      opened_by: person,
    },
    {
      table: "request_message",
      id: randomUUID(),
      request_id: request,
      person_id: person,
      text: "Which one?",
    },
    {
      table: "characterisation",
      appraisal_id: appraisal,
      ...cell(instance),
      inputs: "{}",
      suggested: "FI",
      value: "FI",
      person_id: person,
    },
    {
      table: "unit_value",
      appraisal_id: appraisal,
      area: "SM",
      practice: "ESP 1.1",
      value: "LI",
      reason: "Both matter.",
      person_id: person,
    },
    {
      table: "goal_rating",
      appraisal_id: appraisal,
      area: "SM",
      goal: "ESG 1",
      significant_harm: false,
      person_id: person,
    },
    {
      table: "finding",
      id: finding,
      appraisal_id: appraisal,
      kind: "weakness",
      text: "Nobody looks.",
      person_id: person,
    },
    { table: "finding_remark", id: randomUUID(), finding_id: finding, person_id: person, text: "We do." },
    {
      table: "sign_off",
      id: randomUUID(),
      appraisal_id: appraisal,
      assessment_id: assessment,
      act: "signed",
      person_id: person,
      result: JSON.stringify(nothingSigned.result),
      given: JSON.stringify(nothingSigned.given),
      hash: "0".repeat(64),
    },
    {
      table: "practice_material",
      area: "SM",
      practice: "ESP 1.1",
      kind: "prompt",
      text: "Ask.",
      person_id: person,
    },
  ];
  for (const { table, ...row } of said)
    await insert(app, String(table), { organisation_id: organisation, ...row });
  await app.query("update evidence_revision set accepted_at = now()");
}

/** As little as can be signed. */
const nothingSigned = {
  result: { declared: null, verified: null, target: 3, processes: [], toWeigh: 0, weighed: 0, rating: null },
  given: { assessment: {}, appraisal: {}, answers: {}, weighings: {}, evidence: {}, judgements: {} },
};

const cell = (instance: string | undefined) => ({ area: "SM", practice: "ESP 1.1", instance_id: instance });

async function insert(app: Client, table: string, row: Record<string, unknown>): Promise<void> {
  const places = Object.keys(row).map((_, index) => `$${index + 1}`);
  const sql = `insert into ${table} (${Object.keys(row).join(", ")}) values (${places.join(", ")})`;
  await app.query(sql, Object.values(row));
}
