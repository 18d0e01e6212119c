import { randomUUID } from "node:crypto";
import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { inject, vi } from "vitest";
import type { Actor } from "@/domain/actor";
import type { AddFile } from "@/domain/evidence/input";
import { type AddedFile, addFile } from "@/server/commands/evidence-files";
import { bytes } from "./evidence-doors";

// A storage of its own for each file of tests, so that one may count what lies there while others upload.
const folder = join(inject("settings").EVIDENCE_FOLDER, randomUUID());
vi.stubEnv("EVIDENCE_FOLDER", folder);

type Upload = Partial<AddFile> & { evidenceId: string; name: string };

/** Sends a file as a browser would; what is said of it may differ from what it is. */
export const send = (
  actor: Actor,
  content: string | Buffer,
  { id = randomUUID(), size = Buffer.byteLength(content), sha256 = null, ...rest }: Upload,
): Promise<AddedFile> => addFile(actor, { id, size, sha256, ...rest }, bytes(content));

/** What lies in the storage of an organisation, by its sums, and what of anybody's still waits to be looked at. */
export async function kept({ organisationId }: { organisationId: string }): Promise<string[]> {
  return (await list(join(folder, "kept", organisationId))).toSorted();
}

/** How many files are on their way in. */
export const underWay = async (): Promise<number> => (await list(join(folder, "incoming"))).length;

const list = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
