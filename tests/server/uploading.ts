import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Actor } from "@/domain/actor";
import type { AddFile } from "@/domain/evidence/input";
import { env } from "@/env";
import { type AddedFile, addFile } from "@/server/commands/evidence-files";
import { bytes } from "./evidence-doors";

const folder = () => env().EVIDENCE_FOLDER;

type Upload = Partial<AddFile> & { evidenceId: string; name: string };

/** Sends a file as a browser would; what is said of it may differ from what it is. */
export const send = (
  actor: Actor,
  content: string | Buffer,
  { id = randomUUID(), size = Buffer.byteLength(content), sha256 = null, ...rest }: Upload,
): Promise<AddedFile> => addFile(actor, { id, size, sha256, ...rest }, bytes(content));

/** What lies in the storage of an organisation, by its sums, and what of anybody's still waits to be looked at. */
export async function kept({ organisationId }: { organisationId: string }): Promise<string[]> {
  return (await list(join(folder(), "kept", organisationId))).toSorted();
}

/** Leaves bytes where a server that ended before it recorded them would have, so many hours ago; gives their sum. */
export async function leave({ organisationId }: { organisationId: string }, content: string, hours: number) {
  const sum = createHash("sha256").update(content).digest("hex");
  const at = join(folder(), "kept", organisationId);
  await mkdir(at, { recursive: true });
  await writeFile(join(at, sum), content);
  await age({ organisationId }, sum, hours);
  return sum;
}

/** Lets what is kept have been there for so many hours. */
export function age({ organisationId }: { organisationId: string }, sum: string, hours: number) {
  const then = new Date(Date.now() - hours * 60 * 60 * 1000);
  return utimes(join(folder(), "kept", organisationId, sum), then, then);
}

/** How many files are on their way in. */
export const underWay = async (): Promise<number> => (await list(join(folder(), "incoming"))).length;

const list = (folder: string): Promise<string[]> =>
  readdir(folder).catch((error: unknown) => {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return [];
    throw error;
  });
