import "server-only";
import type { Member } from "@/domain/actor";
import { type Sensitivity, sensitivityOf } from "@/domain/evidence/sensitivity";
import { itemSubject, type Subject } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { authorizeMember } from "./authorize";
import type { Tx } from "./db";

/** An item and the contents it stands at. Knows no permission. */
export type EvidenceRecord = {
  id: string;
  title: string;
  ownerId: string;
  sensitivity: Sensitivity;
  revision: number;
  /** Whether the revision it stands at was accepted, and so never changes. */
  accepted: boolean;
  archived: boolean;
  version: number;
};

/** Loads an item of the organisation that is open in this transaction, or refuses it as missing. */
export async function loadEvidence(tx: Tx, id: string): Promise<EvidenceRecord> {
  const row = isId.test(id) ? await tx.evidence.findFirst({ where: { id }, select: whole }) : null;
  if (row === null) throw new Refusal("missing", "evidence.missing");
  const { sensitivity, archivedAt, revisions, ...rest } = row;
  const [present] = revisions;
  return {
    ...rest,
    sensitivity: sensitivityOf(sensitivity),
    accepted: present?.number === row.revision && present.acceptedAt !== null,
    archived: archivedAt !== null,
  };
}

/** The same, held against everybody else until the transaction ends. */
export async function holdEvidence(tx: Tx, id: string): Promise<EvidenceRecord> {
  if (isId.test(id)) await tx.$queryRaw`select id from evidence where id = ${id}::uuid for update`;
  return loadEvidence(tx, id);
}

/** An item as the policy needs to know it for this member. */
export const evidenceFor = (
  { personId }: Member,
  { ownerId, sensitivity }: { ownerId: string; sensitivity: string },
): Subject => itemSubject({ own: ownerId === personId, restricted: sensitivity !== "open" });

/** Loads and holds an item that this member may change, and that is not put away. */
export async function holdToChange(tx: Tx, actor: Member, id: string): Promise<EvidenceRecord> {
  const item = await holdEvidence(tx, id);
  authorizeMember(actor, "evidence.change", evidenceFor(actor, item));
  if (item.archived) throw new Refusal("conflict", "evidence.archived");
  return item;
}

/** Refuses to change a revision that is not the present one, or was accepted. */
export function requireChangeable(item: EvidenceRecord, revision: number): void {
  if (item.revision !== revision || item.accepted) throw new Refusal("conflict", "evidence.accepted");
}

/** Loads an item that this member may put beside something: one that opens for them. */
export async function loadToAttach(tx: Tx, actor: Member, id: string): Promise<EvidenceRecord> {
  const item = await loadEvidence(tx, id);
  authorizeMember(actor, "evidence.open", evidenceFor(actor, item));
  return item;
}

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

const whole = {
  id: true,
  title: true,
  ownerId: true,
  sensitivity: true,
  revision: true,
  archivedAt: true,
  version: true,
  revisions: { orderBy: { number: "desc" }, take: 1, select: { number: true, acceptedAt: true } },
} as const;
