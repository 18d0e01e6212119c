import "server-only";
import type { Readable } from "node:stream";
import type { Actor } from "@/domain/actor";
import { previewOf } from "@/domain/evidence/file-type";
import { Refusal } from "@/domain/refusal";
import { record } from "../audit";
import { authorizeMember } from "../authorize";
import { reach, within } from "../db";
import { evidenceFor, loadEvidence } from "../evidence-records";
import { type ByteRange, keyOf, Missing, storage } from "../storage";

export type OpenedFile = { name: string; type: string; size: number; sha256: string; bytes: Readable };

type Wanted = {
  evidenceId: string;
  id: string;
  as: "download" | "preview";
  /** Which bytes, of so many; null for all of them. */
  range: (size: number) => ByteRange | null;
};

/** Opens a file for whoever may see its contents. Whoever opens restricted evidence is recorded, each time. */
export async function openFile(actor: Actor, { evidenceId, id, as, range }: Wanted): Promise<OpenedFile> {
  authorizeMember(actor, "evidence.list");
  const { organisationId, personId } = actor;
  const file = await within({ ...reach(actor), personId }, async (tx) => {
    const item = await loadEvidence(tx, evidenceId);
    const subject = evidenceFor(actor, item);
    authorizeMember(actor, "evidence.see", subject);
    authorizeMember(actor, "evidence.open", subject);
    const row = isId.test(id)
      ? await tx.evidenceFile.findFirst({
          where: { id, evidenceId },
          select: { name: true, type: true, size: true, sha256: true, revision: true },
        })
      : null;
    if (row === null) throw new Refusal("missing", "evidence.file-missing");
    const { name, revision } = row;
    if (as === "preview" && previewOf(row.type) === null)
      throw new Refusal("conflict", "evidence.no-preview", { name });
    if (item.sensitivity === "restricted")
      await record(tx, actor, organisationId, "evidence.opened", evidenceId, {
        file: id,
        name,
        revision,
        as,
      });
    return row;
  });
  const { name, type, size, sha256 } = file;
  const part = range(size);
  const bytes = await storage()
    .read(keyOf(organisationId, sha256), part ?? undefined)
    .catch((error: unknown) => {
      throw error instanceof Missing ? new Refusal("missing", "evidence.bytes-missing", { name }) : error;
    });
  return { name, type, size, sha256, bytes };
}

const isId = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;
