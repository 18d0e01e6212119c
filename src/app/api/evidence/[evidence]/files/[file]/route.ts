import type { NextRequest } from "next/server";
import { endpoint } from "@/app/endpoint";
import { bytesResponse, rangeOf } from "@/app/evidence-file";
import { parse } from "@/app/parse";
import { AddFile, ContentKey } from "@/domain/evidence/input";
import { addFile, removeFile } from "@/server/commands/evidence-files";
import { openFile } from "@/server/commands/evidence-opening";
import { countUse } from "@/server/commands/rates";

type Context = RouteContext<"/api/evidence/[evidence]/files/[file]">;

/**
 * The bytes of one file as the whole body; its name (percent-encoded), size in bytes and SHA-256 (if known) in the headers
 * x-file-name, x-file-size and x-file-sha256. The id in the path is the browser's, so that a repeat changes nothing.
 */
export const PUT = endpoint(async (actor, request, { params }: Context) => {
  const { evidence, file } = await params;
  const said = {
    id: file,
    evidenceId: evidence,
    name: decoded(request.headers.get("x-file-name") ?? ""),
    size: request.headers.get("x-file-size") ?? request.headers.get("content-length") ?? "",
    sha256: request.headers.get("x-file-sha256"),
  };
  await countUse(actor, "upload");
  return addFile(actor, parse(AddFile, said), bodyOf(request));
});

/** Gives the file to be kept, or the range of it that is asked for; it is never shown as a page. */
export const GET = endpoint(async (actor, request, { params }: Context) => {
  const { evidence, file } = await params;
  return bytesResponse(rangeOf(request), (range) =>
    openFile(actor, { evidenceId: evidence, id: file, as: "download", range }),
  );
});

export const DELETE = endpoint(async (actor, _request, { params }: Context) => {
  const { evidence, file } = await params;
  await removeFile(actor, parse(ContentKey, { evidenceId: evidence, id: file }));
  return {};
});

async function* bodyOf(request: NextRequest): AsyncGenerator<Uint8Array> {
  for await (const piece of request.body ?? []) yield piece;
}

/** A header carries no more than ASCII, so that a name comes percent-encoded. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
