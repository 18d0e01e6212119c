import "server-only";
import type { Actor } from "@/domain/actor";
import { minutesPerProcess } from "@/domain/pace";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { loadAssessment } from "../records";
import { assessmentFor } from "../shares";

/** How many of one's last changes are looked at. */
const most = 1_000;

/** The minutes that the reader's own changes in this assessment say a process takes; null where they are too few. */
export async function readPace(actor: Actor, assessmentId: string): Promise<number | null> {
  authorizeMember(actor, "assessment.list");
  return within(reach(actor), async (tx) => {
    const assessment = await loadAssessment(tx, assessmentId);
    authorizeMember(actor, "assessment.see", await assessmentFor(tx, actor, assessment));
    const changes = await tx.answerChange.findMany({
      where: { assessmentId, personId: actor.personId },
      orderBy: { at: "desc" },
      take: most,
      select: { process: true, at: true },
    });
    return minutesPerProcess(changes.map(({ process, at }) => ({ process, at: at.getTime() })));
  });
}
