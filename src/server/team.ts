import "server-only";
import type { Member } from "@/domain/actor";
import type { Team } from "@/domain/appraisal/team";
import type { Subject } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import type { AppraisalRecord } from "./appraisal-records";
import type { Tx } from "./db";
import { reaching } from "./reaching";

/** An appraisal as the policy needs to know it for this member: its assessment's state, and whether they are in its team. */
export const appraisalFor = (
  { personId }: Member,
  { status, archivedFrom, team }: AppraisalRecord,
): Subject => ({ status, archivedFrom, team: team.some((member) => member.personId === personId) });

/** Refuses an appraisal that is closed: what was weighed in it stays. */
export function requireOpen({ outcome }: AppraisalRecord): void {
  if (outcome !== null) throw new Refusal("conflict", "appraisal.closed", { outcome });
}

/** The members of a team by name; refuses whoever is no appraiser of the open organisation. */
export async function appraisersNamed(
  tx: Tx,
  team: Team,
  assessmentId: string,
): Promise<{ personId: string; name: string }[]> {
  const rows = await tx.membership.findMany({
    where: {
      personId: { in: team.map(({ personId }) => personId) },
      endedAt: null,
      roles: { has: "appraiser" },
      ...(await reaching(tx, assessmentId)),
    },
    select: { personId: true, person: { select: { name: true } } },
  });
  if (rows.length < team.length) throw new Refusal("conflict", "appraisal.no-appraiser");
  return rows.map(({ personId, person }) => ({ personId, name: person.name }));
}

/** Who could be in a team here, by name. */
export async function possibleAppraisers(
  tx: Tx,
  assessmentId: string,
): Promise<{ personId: string; name: string }[]> {
  const rows = await tx.membership.findMany({
    where: { endedAt: null, roles: { has: "appraiser" }, ...(await reaching(tx, assessmentId)) },
    select: { personId: true, person: { select: { name: true } } },
  });
  return rows
    .map(({ personId, person }) => ({ personId, name: person.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
