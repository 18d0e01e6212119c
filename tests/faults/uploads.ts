import { createHash, randomUUID } from "node:crypto";
import { readdirSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { addEvidence } from "@/server/commands/evidence";
import { connected } from "@/server/machine/connection";
import { adding } from "../server/evidence-doors";
import type { Stage } from "./stage";

/** A file on its way to an item of evidence, under an id that stays the same however often it is sent. */
export type Parcel = { evidenceId: string; id: string; content: Buffer };

/** So many megabytes of text that no other file has, for an item of its own. */
export async function pack({ manager }: Stage, megabytes: number): Promise<Parcel> {
  const { id: evidenceId } = await addEvidence(manager.actor, adding(manager.actor.personId));
  const id = randomUUID();
  return { evidenceId, id, content: Buffer.alloc(megabytes * 1_048_576, `what ${id} says\n`) };
}

export const sumOf = ({ content }: Parcel): string => createHash("sha256").update(content).digest("hex");

/** Sends all of it; what was said to that. */
export async function upload({ desk }: Stage, parcel: Parcel): Promise<{ status: number; body: string }> {
  const answer = await fetch(desk.address + pathOf(parcel), {
    method: "PUT",
    headers: headersFor(desk, parcel),
    body: new Uint8Array(parcel.content),
  });
  return { status: answer.status, body: await answer.text() };
}

/** Sends the first half, lets something happen to it, and cuts the line. */
export function uploadHalf({ desk }: Stage, parcel: Parcel, meanwhile: () => unknown): Promise<void> {
  return new Promise((resolve) => {
    const line = request(desk.address + pathOf(parcel), { method: "PUT", headers: headersFor(desk, parcel) });
    line.on("error", () => resolve());
    line.on("close", () => resolve());
    line.setHeader("content-length", parcel.content.length);
    line.write(parcel.content.subarray(0, parcel.content.length / 2), async () => {
      await meanwhile();
      line.destroy();
    });
  });
}

/** What is kept of a parcel, in the database and in the folder; what still lies about of any. */
export async function found({ product, organisationId }: Stage, parcel: Parcel, folder: string) {
  const of = "select id, sha256 from evidence_file where evidence_id = $1";
  return {
    rows: await connected(
      product.readerUrl(),
      async (client) => (await client.query<{ id: string; sha256: string }>(of, [parcel.evidenceId])).rows,
    ),
    bytes: namesIn(join(folder, "kept", organisationId)).includes(sumOf(parcel)),
    arriving: namesIn(join(folder, "incoming")).length,
  };
}

const pathOf = ({ evidenceId, id }: Parcel) => `/api/evidence/${evidenceId}/files/${id}`;

const headersFor = ({ cookie, origin }: Stage["desk"], parcel: Parcel) => ({
  cookie,
  origin,
  "content-type": "application/octet-stream",
  "x-file-name": "minutes.txt",
  "x-file-size": `${parcel.content.length}`,
  "x-file-sha256": sumOf(parcel),
});

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
