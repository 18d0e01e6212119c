import "server-only";
import { isRole, type Member } from "@/domain/actor";
import type { Mentionable } from "@/domain/mention";
import { can, type Subject } from "@/domain/policy";
import type { Tx } from "./db";
import { reaching } from "./reaching";

/** The members of the open organisation who may read a process of an assessment, by name. */
export async function readersOf(
  tx: Tx,
  assessment: Subject & { readonly id: string },
  process: string,
): Promise<Mentionable[]> {
  const owner = await tx.assignment.findFirst({
    where: { assessmentId: assessment.id, process },
    select: { personId: true },
  });
  const rows = await tx.membership.findMany({
    where: { endedAt: null, ...(await reaching(tx, assessment.id)) },
    select: {
      organisationId: true,
      personId: true,
      roles: true,
      branchId: true,
      person: { select: { name: true } },
    },
  });
  return rows
    .filter(({ roles, person: _, ...ids }) => {
      const member: Member = { kind: "member", ...ids, roles: roles.filter(isRole) };
      const own = owner?.personId === ids.personId;
      return can(member, "assessment.read", own ? { ...assessment, share: "this" } : assessment);
    })
    .map(({ personId, person }) => ({ id: personId, name: person.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}
