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
    // As two lists instead of a row for each: what takes a page its time is how many rows are handed over.
    const [made] = await tx.$queryRaw<{ processes: string[]; moments: number[] }[]>`
      select coalesce(array_agg(process order by at), '{}') as processes,
        coalesce(array_agg(extract(epoch from at)::float8 * 1000 order by at), '{}') as moments
      from (
        select process, at from answer_change where assessment_id = ${assessmentId}::uuid and person_id = ${actor.personId}::uuid
        order by at desc limit ${most}) as lately`;
    const changes = made?.processes.map((process, index) => ({ process, at: made.moments[index] ?? 0 }));
    return minutesPerProcess(changes ?? []);
  });
}
