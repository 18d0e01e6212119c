import "server-only";
import { isRole, type Member } from "@/domain/actor";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import type { Tx } from "./db";

export type EvidenceOwner = { id: string; name: string };

/** The members of the open organisation who may keep evidence, by name. */
export async function evidenceOwners(tx: Tx): Promise<EvidenceOwner[]> {
  const rows = await tx.membership.findMany({
    where: { endedAt: null },
    select: {
      organisationId: true,
      personId: true,
      roles: true,
      branchId: true,
      person: { select: { name: true } },
    },
  });
  return rows
    .filter(({ roles, ...ids }) => keeps({ kind: "member", ...ids, roles: roles.filter(isRole) }))
    .map(({ personId, person }) => ({ id: personId, name: person.name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
}

/** Refuses an owner who is not one of them. Who gives their own item away may choose as freely as a manager. */
export async function requireOwner(tx: Tx, owner: string): Promise<void> {
  const owners = await evidenceOwners(tx);
  if (owners.some(({ id }) => id === owner)) return;
  throw fault("evidence.owner-unknown");
}

const keeps = (member: Member) => can(member, "evidence.add");

const fault = (code: string) => new Refusal("invalid", code, {}, [{ path: "owner", code, params: {} }]);
