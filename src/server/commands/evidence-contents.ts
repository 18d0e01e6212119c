import "server-only";
import { randomUUID } from "node:crypto";
import type { Actor, Member } from "@/domain/actor";
import type { AddAddress, AddRevision, ContentKey } from "@/domain/evidence/input";
import { mostAddresses } from "@/domain/evidence/limits";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { type EvidenceRecord, holdToChange, requireChangeable } from "../evidence-records";

/** Begins a new revision of what an item holds, with the contents of the last one or empty. */
export async function addRevision(actor: Actor, input: AddRevision): Promise<{ revision: number }> {
  authorizeMember(actor, "evidence.list");
  const { personId } = actor;
  return within({ ...reach(actor), personId }, async (tx) => {
    const item = await holdToChange(tx, actor, input.evidenceId);
    if (item.revision === input.from + 1 && !item.accepted) return { revision: item.revision };
    if (item.revision !== input.from) throw new Refusal("conflict", "evidence.stale");
    return { revision: await beginRevision(tx, actor, item, input) };
  });
}

/** Adds a link to what an item holds: shown, never fetched. The same id again adds it once. */
export async function addAddress(actor: Actor, input: AddAddress): Promise<{ revision: number }> {
  authorizeMember(actor, "evidence.list");
  const { organisationId, personId } = actor;
  const { id, evidenceId, url, title } = input;
  return within({ ...reach(actor), personId }, async (tx) => {
    const item = await holdToChange(tx, actor, evidenceId);
    const known = await tx.evidenceAddress.findFirst({
      where: { id },
      select: { evidenceId: true, revision: true, url: true },
    });
    if (known !== null && (known.evidenceId !== evidenceId || known.url !== url))
      throw new Refusal("conflict", "key.used");
    if (known !== null) return { revision: known.revision };
    const revision = await openRevision(tx, actor, item);
    const there = await tx.evidenceAddress.findMany({
      where: { evidenceId, revision },
      select: { url: true },
    });
    if (there.length >= mostAddresses)
      throw new Refusal("conflict", "evidence.too-many-addresses", { limit: mostAddresses });
    if (there.some((it) => it.url === url)) throw new Refusal("conflict", "evidence.address-twice");
    await tx.evidenceAddress.create({
      data: { organisationId, id, evidenceId, revision, url, title, addedBy: personId },
      select: { id: true },
    });
    await touch(tx, organisationId, evidenceId);
    await record(tx, actor, organisationId, "evidence.address-added", evidenceId, { revision, address: id });
    return { revision };
  });
}

/** Takes a link away again, while nothing was accepted for it. Twice is no fault. */
export async function removeAddress(actor: Actor, { evidenceId, id }: ContentKey): Promise<void> {
  authorizeMember(actor, "evidence.list");
  const { organisationId, personId } = actor;
  await within({ ...reach(actor), personId }, async (tx) => {
    const item = await holdToChange(tx, actor, evidenceId);
    const row = await tx.evidenceAddress.findFirst({
      where: { id, evidenceId },
      select: { revision: true },
    });
    if (row === null) return;
    requireChangeable(item, row.revision);
    await tx.evidenceAddress.delete({
      where: { organisationId_id: { organisationId, id } },
      select: { id: true },
    });
    await touch(tx, organisationId, evidenceId);
    const { revision } = row;
    await record(tx, actor, organisationId, "evidence.address-removed", evidenceId, {
      revision,
      address: id,
    });
  });
}

/** The revision that takes new contents: the present one, or a new one with the same contents where that was accepted. */
export async function openRevision(tx: Tx, actor: Member, item: EvidenceRecord): Promise<number> {
  return item.accepted ? beginRevision(tx, actor, item, { note: "", carry: true }) : item.revision;
}

/** Notes that what an item holds has changed; what is said of it has not, so its version stays. */
export async function touch(tx: Tx, organisationId: string, id: string, revision?: number): Promise<void> {
  await tx.evidence.update({
    where: { organisationId_id: { organisationId, id } },
    data: { changedAt: new Date(), ...(revision === undefined ? {} : { revision }) },
    select: { id: true },
  });
}

async function beginRevision(
  tx: Tx,
  actor: Member,
  { id: evidenceId, revision: before }: EvidenceRecord,
  { note, carry }: { note: string; carry: boolean },
): Promise<number> {
  const { organisationId, personId } = actor;
  const number = before + 1;
  await tx.evidenceRevision.create({
    data: { organisationId, evidenceId, number, note, addedBy: personId },
    select: { number: true },
  });
  if (carry) await carryOver(tx, organisationId, evidenceId, before);
  await touch(tx, organisationId, evidenceId, number);
  await record(tx, actor, organisationId, "evidence.revised", evidenceId, { revision: number, carry });
  return number;
}

/** What is carried over keeps who added it and when; its bytes are not stored again. */
async function carryOver(tx: Tx, organisationId: string, evidenceId: string, before: number): Promise<void> {
  const where = { evidenceId, revision: before };
  const anew = { organisationId, evidenceId, revision: before + 1 };
  const files = await tx.evidenceFile.findMany({
    where,
    select: { name: true, type: true, size: true, sha256: true, scan: true, addedBy: true, addedAt: true },
  });
  await tx.evidenceFile.createMany({ data: files.map((row) => ({ ...row, ...anew, id: randomUUID() })) });
  const addresses = await tx.evidenceAddress.findMany({
    where,
    select: { url: true, title: true, addedBy: true, addedAt: true },
  });
  await tx.evidenceAddress.createMany({
    data: addresses.map((row) => ({ ...row, ...anew, id: randomUUID() })),
  });
}
