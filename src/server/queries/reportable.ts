import "server-only";
import type { Actor } from "@/domain/actor";
import { isStatus } from "@/domain/assessment";
import { can } from "@/domain/policy";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { dayOf } from "../records";

/** An assessment that can be reported; findings only where its process areas were appraised. */
export type Reportable = {
  id: string;
  name: string;
  unit: string;
  from: string;
  to: string;
  draft: boolean;
  appraised: boolean;
};

/** How many are offered to choose from. */
const offered = 200;

/** The assessments that this actor may have reported, the latest period first. */
export async function listReportable(actor: Actor): Promise<Reportable[]> {
  authorizeMember(actor, "report.list");
  return within(reach(actor), async (tx) => {
    const rows = await tx.assessment.findMany({
      where: { status: { not: "archived" } },
      orderBy: [{ periodTo: "desc" }, { startedAt: "desc" }],
      take: offered,
      select: {
        id: true,
        name: true,
        unit: true,
        periodFrom: true,
        periodTo: true,
        status: true,
        appraisals: { where: { areas: { some: { scope: "in" } } }, take: 1, select: { id: true } },
      },
    });
    return rows
      .filter(({ status }) => isStatus(status) && can(actor, "report.order", { status }))
      .map(({ id, name, unit, periodFrom, periodTo, status, appraisals }) => ({
        id,
        name,
        unit,
        from: dayOf(periodFrom),
        to: dayOf(periodTo),
        draft: status === "draft",
        appraised: appraisals.length > 0,
      }));
  });
}
