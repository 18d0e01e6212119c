import "server-only";
import { type AppraisedArea, type AppraisedGoal, appraisalModel } from "@/catalogue/appraisal-model";
import type { Actor, Member } from "@/domain/actor";
import { applicableGoals } from "@/domain/cmmi/process-area";
import type { Action, Subject } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import {
  type AppraisalInstance,
  type AppraisalRecord,
  holdAppraisal,
  loadAppraisal,
} from "./appraisal-records";
import { authorizeMember } from "./authorize";
import type { Tx } from "./db";
import { assessmentFor } from "./shares";

/** An appraisal in which this member may do something, held until the transaction ends; refuses one that is closed. */
export async function holdFor(
  tx: Tx,
  actor: Member,
  id: string,
  action: Action = "rating.judge",
): Promise<AppraisalRecord> {
  const appraisal = await holdAppraisal(tx, id);
  authorizeMember(actor, action, await subjectOf(tx, actor, appraisal));
  if (appraisal.outcome !== null)
    throw new Refusal("conflict", "appraisal.closed", { outcome: appraisal.outcome });
  return appraisal;
}

/** An appraisal of which this member may see something, with what the policy needs to know of it. */
export async function loadFor(tx: Tx, actor: Actor, id: string, action: Action) {
  authorizeMember(actor, "assessment.list");
  const appraisal = await loadAppraisal(tx, id);
  const subject = await subjectOf(tx, actor, appraisal);
  authorizeMember(actor, action, subject);
  return { appraisal, subject };
}

/** An appraisal as the policy needs to know it. */
export async function subjectOf(tx: Tx, actor: Member, appraisal: AppraisalRecord): Promise<Subject> {
  const { assessmentId: id, status, archivedFrom } = appraisal;
  return {
    ...(await assessmentFor(tx, actor, { id, status, archivedFrom })),
    team: appraisal.team.some(({ personId }) => personId === actor.personId),
  };
}

/** The areas in scope as they are rated, with the goals that apply at the appraisal's target alone. */
export const areasInScope = ({ ruleset, target, areas }: AppraisalRecord): AppraisedArea[] =>
  appraisalModel(ruleset)
    .areas.filter(({ id }) => areas.some(({ area, scope }) => area === id && scope === "in"))
    .map((area) => ({ ...area, goals: goalsAt(area, target) }));

function goalsAt(area: AppraisedArea, target: AppraisalRecord["target"]): AppraisedGoal[] {
  const applicable = new Set(applicableGoals(area, target).map(({ id }) => id));
  return area.goals.filter(({ id }) => applicable.has(id));
}

/** The instances at which an area is looked at: those of the sample that do it. */
export const instancesOf = ({ instances }: AppraisalRecord, area: string): AppraisalInstance[] =>
  instances.filter(({ sampled, areas }) => sampled && (areas.length === 0 || areas.includes(area)));

/** A practice of an area in scope, with its goal; refuses any other as missing. */
export function requirePractice(appraisal: AppraisalRecord, area: string, practice: string) {
  for (const goal of requireArea(appraisal, area).goals)
    for (const one of goal.contents) if (one.code === practice) return { goal, practice: one };
  throw new Refusal("missing", "practice.missing", { area, practice });
}

/** A goal of an area in scope; refuses any other as missing. */
export function requireGoal(appraisal: AppraisalRecord, area: string, code: string): AppraisedGoal {
  const goal = requireArea(appraisal, area).goals.find((one) => one.code === code);
  if (goal === undefined) throw new Refusal("missing", "goal.missing", { area, goal: code });
  return goal;
}

/** An instance at which an area is looked at; refuses any other as missing. */
export function requireInstance(appraisal: AppraisalRecord, area: string, id: string): AppraisalInstance {
  const instance = instancesOf(appraisal, area).find((one) => one.id === id);
  if (instance === undefined) throw new Refusal("missing", "instance.missing");
  return instance;
}

function requireArea(appraisal: AppraisalRecord, code: string): AppraisedArea {
  const area = areasInScope(appraisal).find(({ id }) => id === code);
  if (area === undefined) throw new Refusal("missing", "area.missing", { area: code });
  return area;
}
