import "server-only";
import { z } from "zod";
import type { Actor } from "@/domain/actor";
import type { DescribeAssessment, StartAssessment } from "@/domain/assessment-input";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { presentOism3 } from "../editions";
import { offeredProfiles } from "../profiles";
import { unitWithin } from "../reaching";
import { holdAssessment } from "../records";
import { addUp } from "./adding-up";
import { answeredBefore, keepAnswer } from "./repeating";
import { startDraft } from "./starting";

/** Starts a draft with every process of the edition unanswered. The same key again gives the same assessment. */
export async function startAssessment(actor: Actor, input: StartAssessment): Promise<{ id: string }> {
  authorizeMember(actor, "assessment.start");
  const oism3 = await presentOism3();
  const { organisationId, personId } = actor;
  const request = { key: input.key, action: "assessment.start", said: input };
  return within({ ...reach(actor), personId }, async (tx) => {
    const before = await answeredBefore(tx, actor, request);
    if (before !== null) return Started.parse(before);
    const offered = await offeredProfiles(tx, oism3);
    const profile = offered.find(({ profile: { id } }) => id === input.profile)?.profile;
    if (profile === undefined) throw unknownProfile();
    const id = await startDraft(tx, { actor, oism3, profile, description: input });
    await keepAnswer(tx, actor, request, { id });
    await record(tx, actor, organisationId, "assessment.started", id, { name: input.name });
    return { id };
  });
}

/** Changes what is said of a draft: name, unit, scope, period, target. */
export async function describeAssessment(actor: Actor, input: DescribeAssessment): Promise<void> {
  authorizeMember(actor, "assessment.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const held = await holdAssessment(tx, input.id);
    authorizeMember(actor, "assessment.answer", held);
    if (held.status !== "draft") throw new Refusal("conflict", "assessment.locked", { status: held.status });
    if (held.version !== input.version) throw new Refusal("conflict", "assessment.stale");
    await tx.assessment.update({
      where: { organisationId_id: { organisationId, id: input.id } },
      data: {
        name: input.name,
        unit: input.unit,
        // A unit that was renamed or archived since is still the one that was meant.
        ...(input.unit === held.unit ? {} : { unitId: await unitWithin(tx, actor, input.unit) }),
        scope: input.scope,
        periodFrom: new Date(input.from),
        periodTo: new Date(input.to),
        target: input.target,
        changedAt: new Date(),
        version: { increment: 1 },
      },
      select: { id: true },
    });
    // What holds the target back follows from the target.
    if (input.target !== held.target) await addUp(tx, actor, { ...held, target: input.target }, new Date());
    await record(tx, actor, organisationId, "assessment.described", input.id, { name: input.name });
  });
}

const Started = z.object({ id: z.uuid() });

function unknownProfile(): Refusal {
  const code = "profile.unknown";
  return new Refusal("invalid", code, {}, [{ path: "profile", code, params: {} }]);
}
