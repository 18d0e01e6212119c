import "server-only";
import { type Oism3, scoringModel } from "@/catalogue/o-ism3";
import type { Member } from "@/domain/actor";
import type { Description } from "@/domain/assessment-file/write";
import type { Profile } from "@/domain/oism3/model";
import { scoringVersion } from "@/domain/oism3/score";
import { keptOf } from "@/domain/portfolio/kept";
import type { Tx } from "../db";
import { unitWithin } from "../reaching";

type Starting = { actor: Member; oism3: Oism3; profile: Profile; description: Description };

/** The id of a new draft with every process of the edition unanswered, which keeps the profile as it is now. */
export async function startDraft(tx: Tx, { actor, oism3, profile, description }: Starting): Promise<string> {
  const { organisationId, personId } = actor;
  const { name, unit, scope, target, from, to } = description;
  const { id } = await tx.assessment.create({
    data: {
      organisationId,
      name,
      unit,
      unitId: await unitWithin(tx, actor, unit),
      scope,
      target,
      periodFrom: new Date(from),
      periodTo: new Date(to),
      editionId: oism3.edition,
      revision: oism3.revision,
      profile: JSON.parse(JSON.stringify(profile)),
      scoringVersion,
      ...keptOf(scoringModel(oism3), profile, {}, target),
      startedBy: personId,
    },
    select: { id: true },
  });
  await tx.processAnswer.createMany({
    data: oism3.processes.map((process) => ({
      organisationId,
      assessmentId: id,
      process: process.id,
      position: process.position,
    })),
  });
  await tx.edition.updateMany({
    where: { id: oism3.edition, revision: oism3.revision, usedAt: null },
    data: { usedAt: new Date() },
  });
  return id;
}
