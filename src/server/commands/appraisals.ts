import "server-only";
import { z } from "zod";
import type { Actor, Member } from "@/domain/actor";
import type { BeginAppraisal } from "@/domain/appraisal/scope-input";
import type { Team } from "@/domain/appraisal/team";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { refuseTookPart } from "../involvement";
import { holdAssessment } from "../records";
import { checkAreas } from "../scope-check";
import { appraisersNamed } from "../team";
import { makeMove } from "./moving";
import { answeredBefore, keepAnswer } from "./repeating";
import { keepVerified } from "./verifying";

/**
 * Begins to appraise what a submitted assessment declares, and locks its answers. Refused with the reasons for a team in
 * which somebody answered or owns any of it. The same key again gives the same appraisal.
 */
export async function beginAppraisal(actor: Actor, input: BeginAppraisal): Promise<{ id: string }> {
  authorizeMember(actor, "appraisal.list");
  const { organisationId, personId } = actor;
  const request = { key: input.key, action: "appraisal.begin", said: input };
  return within({ ...reach(actor), personId }, async (tx) => {
    const assessment = await holdAssessment(tx, input.assessmentId);
    authorizeMember(actor, "appraisal.begin", assessment);
    const before = await answeredBefore(tx, actor, request);
    if (before !== null) return Begun.parse(before);
    checkAreas(input);
    if (!input.team.some((member) => member.personId === personId))
      throw new Refusal("conflict", "appraisal.without-oneself");
    await refuseTookPart(tx, assessment.id, await appraisersNamed(tx, input.team, assessment.id));
    await makeMove(tx, actor, assessment, "begin-appraisal", input.purpose);
    const id = await create(tx, actor, input);
    await keepVerified(tx, actor, assessment);
    await keepAnswer(tx, actor, request, { id });
    const { ruleset, coverage, target, areas } = input;
    const scope = { ruleset, coverage, target, areas: areas.map(({ area }) => area) };
    await record(tx, actor, organisationId, "appraisal.begun", id, { assessment: assessment.id, ...scope });
    return { id };
  });
}

async function create(tx: Tx, actor: Member, input: BeginAppraisal): Promise<string> {
  const { organisationId, personId } = actor;
  const { assessmentId, ruleset, coverage, target, purpose, sampling } = input;
  const { id: appraisalId } = await tx.appraisal.create({
    data: { organisationId, assessmentId, ruleset, coverage, target, purpose, sampling, begunBy: personId },
    select: { id: true },
  });
  await tx.appraisalMember.createMany({ data: memberRows(organisationId, appraisalId, input.team) });
  await tx.appraisalArea.createMany({
    data: input.areas.map((area) => ({ organisationId, appraisalId, ...area })),
  });
  await tx.appraisalInstance.createMany({
    data: input.instances.map(({ id: _, ...instance }, at) => ({
      organisationId,
      appraisalId,
      ...instance,
      position: at + 1,
    })),
  });
  return appraisalId;
}

const memberRows = (organisationId: string, appraisalId: string, team: Team) =>
  team.map((member) => ({ organisationId, appraisalId, ...member }));

const Begun = z.object({ id: z.uuid() });
