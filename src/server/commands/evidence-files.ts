import "server-only";
import type { Actor, Member } from "@/domain/actor";
import { extensionOf, fileName } from "@/domain/evidence/file-name";
import { extensions } from "@/domain/evidence/file-type";
import type { AddFile, ContentKey } from "@/domain/evidence/input";
import { mostFiles } from "@/domain/evidence/limits";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, type Tx, within } from "../db";
import { holdBytes, releaseBytes, storedBytes } from "../evidence-bytes";
import { uploadLimits } from "../evidence-limits";
import {
  type EvidenceRecord,
  evidenceFor,
  holdToChange,
  loadEvidence,
  requireChangeable,
} from "../evidence-records";
import { sweepSoon } from "../evidence-sweeper";
import { inspect } from "../evidence-type";
import { scan } from "../scanner";
import { keyOf, type Staged, stage, storage } from "../storage";
import { takeTurn } from "../turns";
import { openRevision, touch } from "./evidence-contents";

/** The file that stands, and the name of one with the same contents that stood there before it, in the same revision. */
export type AddedFile = {
  id: string;
  name: string;
  type: string;
  size: number;
  sha256: string;
  revision: number;
  same: string | null;
};

/**
 * Takes in a file and adds it to what an item holds: whole and looked at, or not at all. The same id with the same
 * contents answers as before. Contents that the revision holds already are told of and not added again.
 */
export async function addFile(
  actor: Actor,
  input: AddFile,
  body: AsyncIterable<Uint8Array>,
): Promise<AddedFile> {
  authorizeMember(actor, "evidence.list");
  const { organisationId, personId } = actor;
  const asked = { ...input, name: fileName(input.name) };
  await within({ ...reach(actor), personId }, (tx) => requireRoom(tx, actor, asked));
  const staged = await stage(body, asked.size);
  try {
    requireWhole(staged, asked);
    const type = await inspect(staged, asked.name);
    const verdict = await requireClean(actor, staged, asked);
    await storage().put(keyOf(organisationId, staged.sha256), staged);
    return await within({ ...reach(actor), personId }, (tx) =>
      add(tx, actor, asked, { type, sha256: staged.sha256, scan: verdict }),
    ).catch(async (error: unknown) => {
      await releaseBytes(organisationId, staged.sha256);
      throw error;
    });
  } finally {
    sweepSoon(organisationId);
    await staged.discard();
  }
}

/** Takes a file away again, while nothing was accepted for it; its bytes go with the last file that stands for them. Twice is no fault. */
export async function removeFile(actor: Actor, { evidenceId, id }: ContentKey): Promise<void> {
  authorizeMember(actor, "evidence.list");
  const { organisationId, personId } = actor;
  const sha256 = await within({ ...reach(actor), personId }, async (tx) => {
    const item = await holdToChange(tx, actor, evidenceId);
    const file = await tx.evidenceFile.findFirst({
      where: { id, evidenceId },
      select: { revision: true, sha256: true, name: true },
    });
    if (file === null) return null;
    requireChangeable(item, file.revision);
    await tx.evidenceFile.delete({
      where: { organisationId_id: { organisationId, id } },
      select: { id: true },
    });
    await touch(tx, organisationId, evidenceId);
    await record(tx, actor, organisationId, "evidence.file-removed", evidenceId, { file: id, ...file });
    return file.sha256;
  });
  if (sha256 !== null) await releaseBytes(organisationId, sha256);
}

/** What can be refused before a byte has come: who asks, how large it is said to be, and what it is called. */
async function requireRoom(tx: Tx, actor: Member, { evidenceId, id, name, size }: AddFile): Promise<void> {
  const item = await loadEvidence(tx, evidenceId);
  authorizeMember(actor, "evidence.change", evidenceFor(actor, item));
  if (item.archived) throw new Refusal("conflict", "evidence.archived");
  const known = await tx.evidenceFile.findFirst({ where: { id }, select: { evidenceId: true } });
  if (known !== null && known.evidenceId !== evidenceId) throw new Refusal("conflict", "key.used");
  const extension = extensionOf(name);
  if (extension !== "" && !extensions.includes(extension))
    throw new Refusal("invalid", "evidence.file-kind", { name, type: "" });
  if (size === 0) throw new Refusal("invalid", "evidence.file-empty", { name });
  const { file, quota } = uploadLimits();
  if (size > file) throw new Refusal("too-large", "evidence.file-too-large", { name, limit: file });
  if (known === null && (await storedBytes(tx)) + size > quota)
    throw new Refusal("too-large", "evidence.quota", { limit: quota });
}

/** Whether everything came, and nothing else than was said. */
function requireWhole(staged: Staged, { name, size, sha256 }: AddFile): void {
  if (staged.size === 0) throw new Refusal("invalid", "evidence.file-empty", { name });
  if (staged.size !== size) throw new Refusal("invalid", "evidence.file-cut-off");
  if (sha256 !== null && staged.sha256 !== sha256) throw new Refusal("invalid", "evidence.file-altered");
}

/** What a scanner finds is refused, and the audit keeps that it was sent. */
async function requireClean(actor: Member, staged: Staged, { evidenceId, name }: AddFile): Promise<string> {
  const { organisationId, personId } = actor;
  const told = await scan(staged);
  if (told.verdict !== "infected") return told.verdict;
  const { found } = told;
  const details = { name, found, sha256: staged.sha256 };
  await within({ ...reach(actor), personId }, (tx) =>
    record(tx, actor, organisationId, "evidence.file-infected", evidenceId, details),
  );
  throw new Refusal("invalid", "evidence.file-infected", { name, found });
}

type Looked = { type: string; sha256: string; scan: string };

async function add(tx: Tx, actor: Member, asked: AddFile, looked: Looked): Promise<AddedFile> {
  const { organisationId, personId } = actor;
  const { evidenceId, id, name, size } = asked;
  const item = await holdToChange(tx, actor, evidenceId);
  const stands = await standing(tx, item, asked, looked);
  if (stands !== null) return stands;
  await holdQuota(tx, organisationId, size, looked.sha256);
  await holdBytes(tx, organisationId, looked.sha256);
  if (!(await storage().has(keyOf(organisationId, looked.sha256))))
    throw new Refusal("conflict", "evidence.file-again");
  const revision = await openRevision(tx, actor, item);
  const file = { id, name, size, ...looked, revision };
  await tx.evidenceFile.create({
    data: { organisationId, evidenceId, ...file, addedBy: personId },
    select: { id: true },
  });
  await touch(tx, organisationId, evidenceId);
  await record(tx, actor, organisationId, "evidence.file-added", evidenceId, { file: id, ...file });
  return { id, name, size, revision, type: looked.type, sha256: looked.sha256, same: null };
}

/** What stands already: the very file, sent again; or another of the same contents in the present revision. */
async function standing(
  tx: Tx,
  item: EvidenceRecord,
  { id, evidenceId }: AddFile,
  { sha256 }: Looked,
): Promise<AddedFile | null> {
  const known = await tx.evidenceFile.findFirst({
    where: { id },
    select: { ...fileSelect, evidenceId: true },
  });
  if (known !== null) {
    const { evidenceId: at, ...file } = known;
    if (at !== evidenceId || file.sha256 !== sha256) throw new Refusal("conflict", "key.used");
    return { ...file, same: null };
  }
  const there = await tx.evidenceFile.findMany({
    where: { evidenceId, revision: item.revision },
    select: fileSelect,
  });
  const twin = there.find((file) => file.sha256 === sha256);
  if (twin === undefined && there.length >= mostFiles)
    throw new Refusal("conflict", "evidence.too-many-files", { limit: mostFiles });
  return twin === undefined ? null : { ...twin, same: twin.name };
}

/** Two that arrive at once are counted one after the other. */
async function holdQuota(tx: Tx, organisationId: string, size: number, sha256: string): Promise<void> {
  const { quota } = uploadLimits();
  await takeTurn(tx, `evidence ${organisationId}`);
  const stored = await tx.evidenceFile.findFirst({ where: { sha256 }, select: { id: true } });
  if (stored === null && (await storedBytes(tx)) + size > quota)
    throw new Refusal("too-large", "evidence.quota", { limit: quota });
}

const fileSelect = { id: true, name: true, type: true, size: true, sha256: true, revision: true } as const;
