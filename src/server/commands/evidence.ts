import "server-only";
import type { Actor, Member } from "@/domain/actor";
import type { AddEvidence, ChangeEvidence, EvidenceKey } from "@/domain/evidence/input";
import { can } from "@/domain/policy";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { requireOwner } from "../evidence-owners";
import { evidenceFor, holdEvidence, holdToChange } from "../evidence-records";
import { answeredBefore, keepAnswer, type Repeatable } from "./repeating";

/** Adds an item to the library, still without contents. The same id again adds it once. */
export async function addEvidence(actor: Actor, input: AddEvidence): Promise<{ id: string }> {
  authorizeMember(actor, "evidence.add");
  const { organisationId, personId } = actor;
  return within({ ...reach(actor), personId }, async (tx) => {
    const request = { key: input.id, action: "evidence.add", said: input };
    if (await addedBefore(tx, actor, request)) return { id: input.id };
    await requireOwner(tx, input.owner);
    await tx.evidence.create({
      data: {
        organisationId,
        id: input.id,
        addedBy: personId,
        ...said(input),
        revisions: { create: { number: 1, addedBy: personId } },
      },
      select: { id: true },
    });
    await keepAnswer(tx, actor, request);
    await record(tx, actor, organisationId, "evidence.added", input.id, {
      owner: input.owner,
      sensitivity: input.sensitivity,
    });
    return { id: input.id };
  });
}

/** Changes what is said of an item; what it holds and when it was received stay. */
export async function changeEvidence(actor: Actor, input: ChangeEvidence): Promise<void> {
  authorizeMember(actor, "evidence.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const held = await holdToChange(tx, actor, input.id);
    if (held.version !== input.version) throw new Refusal("conflict", "evidence.stale");
    if (input.owner !== held.ownerId) await requireOwner(tx, input.owner);
    await tx.evidence.update({
      where: { organisationId_id: { organisationId, id: input.id } },
      data: { ...said(input), changedAt: new Date(), version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, organisationId, "evidence.changed", input.id, {
      owner: { before: held.ownerId, after: input.owner },
      sensitivity: { before: held.sensitivity, after: input.sensitivity },
      expiresOn: input.expiresOn ?? "",
    });
  });
}

/** Puts an item away: it is no longer offered, and stays wherever it stands. Nothing is deleted. */
export const archiveEvidence = (actor: Actor, input: EvidenceKey): Promise<void> =>
  putAway(actor, input, "evidence.archived", new Date());

/** Offers an item again. */
export const restoreEvidence = (actor: Actor, input: EvidenceKey): Promise<void> =>
  putAway(actor, input, "evidence.restored", null);

async function putAway(actor: Actor, { id, version }: EvidenceKey, event: string, archivedAt: Date | null) {
  authorizeMember(actor, "evidence.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const held = await holdEvidence(tx, id);
    authorizeMember(actor, "evidence.change", evidenceFor(actor, held));
    if (held.version !== version) throw new Refusal("conflict", "evidence.stale");
    await tx.evidence.update({
      where: { organisationId_id: { organisationId, id } },
      data: { archivedAt, changedAt: new Date(), version: { increment: 1 } },
      select: { id: true },
    });
    await record(tx, actor, organisationId, event, id);
  });
}

/** Whether this very item stands already. An id that somebody used for something else is a conflict. */
async function addedBefore(tx: Tx, actor: Member, request: Repeatable): Promise<boolean> {
  await answeredBefore(tx, actor, request);
  const known = await tx.evidence.findFirst({
    where: { id: request.key },
    select: { addedBy: true, ownerId: true, sensitivity: true },
  });
  if (known === null) return false;
  const open = can(actor, "evidence.open", evidenceFor(actor, known));
  if (known.addedBy !== actor.personId || !open) throw new Refusal("conflict", "key.used");
  return true;
}

type Said = Omit<AddEvidence, "id">;

const said = (input: Said) => ({
  title: input.title,
  description: input.description,
  ownerId: input.owner,
  sensitivity: input.sensitivity,
  periodFrom: dateOf(input.periodFrom),
  periodTo: dateOf(input.periodTo),
  collectedOn: dateOf(input.collectedOn),
  expiresOn: dateOf(input.expiresOn),
});

const dateOf = (day: string | null) => (day === null ? null : new Date(day));
