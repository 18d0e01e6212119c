import "server-only";
import type { Actor } from "@/domain/actor";
import { can } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";

/**
 * Whether the actor is done with the tour, and the process at which it goes on: the first that is theirs to answer in
 * the draft that was changed last; null where there is none.
 */
export async function readTour(actor: Actor) {
  authorizeMember(actor, "person.change");
  const { personId } = actor;
  return within({ ...reach(actor), personId }, async (tx) => {
    const { toured } = await tx.person.findUniqueOrThrow({
      where: { id: personId },
      select: { toured: true },
    });
    const answersAll = can(actor, "assessment.answer", { status: "draft" });
    const place = await tx.processAnswer.findFirst({
      where: {
        assessment: { status: "draft" },
        ...(answersAll ? {} : { assignment: { personId } }),
      },
      orderBy: [{ assessment: { changedAt: "desc" } }, { position: "asc" }],
      select: { assessmentId: true, process: true },
    });
    return { toured, place };
  });
}

export type TourView = Awaited<ReturnType<typeof readTour>>;
