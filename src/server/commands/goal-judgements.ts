import "server-only";
import type { Actor } from "@/domain/actor";
import { agreeHarm } from "@/domain/cmmi/goal";
import type { JudgeGoal } from "@/domain/rating-input";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { holdFor, requireGoal } from "../judging";

/**
 * Records whether the weaknesses of a goal, taken together, significantly harm it (R3). Harm needs a weakness and the
 * reason that says which one led to it.
 */
export async function judgeGoal(actor: Actor, input: JudgeGoal): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  const { appraisalId, area, goal, reason, version } = input;
  await within({ ...reach(actor), personId }, async (tx) => {
    const { contents } = requireGoal(await holdFor(tx, actor, appraisalId), area, goal);
    const weaknesses = await tx.finding.count({
      where: {
        appraisalId,
        area,
        practice: { in: contents.map(({ code }) => code) },
        kind: "weakness",
        standing: { not: "withdrawn" },
      },
    });
    const significantHarm = agreeHarm(input.significantHarm, weaknesses);
    if (significantHarm && reason === "") throw unsaid();
    const held = await tx.goalRating.findFirst({ where: { appraisalId, area, goal }, select: judged });
    const same = held?.significantHarm === significantHarm && held.reason === reason;
    if (same && held.personId === personId) return;
    if ((held?.version ?? 0) !== version)
      throw new Refusal("conflict", "goal.stale", { by: held?.by.person.name ?? "" });
    const key = { organisationId, appraisalId, area, goal };
    const data = { significantHarm, reason, personId, at: new Date() };
    await tx.goalRating.upsert({
      where: { organisationId_appraisalId_area_goal: key },
      create: { ...key, ...data },
      update: { ...data, version: { increment: 1 } },
      select: { version: true },
    });
    await record(tx, actor, organisationId, "goal.judged", appraisalId, {
      area,
      goal,
      significantHarm,
      reason,
    });
  });
}

function unsaid(): Refusal {
  const code = "goal.harm-unsaid";
  return new Refusal("invalid", code, {}, [{ path: "reason", code, params: {} }]);
}

const judged = {
  significantHarm: true,
  reason: true,
  personId: true,
  version: true,
  by: { select: { person: { select: { name: true } } } },
} as const;
