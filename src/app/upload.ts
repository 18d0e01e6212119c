import "server-only";
import type { NextRequest } from "next/server";
import { assessmentFileLimit } from "@/domain/assessment-file/read";
import { Refusal } from "@/domain/refusal";
import type { Upload } from "@/server/commands/imports";

/**
 * The file in a request's body: an assessment file as JSON or a table as CSV, by the type that was sent with it. Refuses
 * what is too large, before it is read where its length is declared, and what did not arrive whole.
 */
export async function uploadOf(request: NextRequest): Promise<Upload> {
  const kind = kinds[request.headers.get("content-type")?.split(";")[0]?.trim() ?? ""];
  if (kind === undefined) throw new Refusal("invalid", "file.kind");
  const declared = request.headers.get("content-length");
  if (Number(declared ?? 0) > assessmentFileLimit) throw tooLarge();
  const bytes = await bytesOf(request);
  if (declared !== null && Number(declared) !== bytes.length) throw new Refusal("invalid", "file.cut-off");
  const name = request.nextUrl.searchParams.get("name")?.slice(0, 200) ?? "";
  return { kind, name: name || "a file", bytes };
}

const kinds: Readonly<Record<string, Upload["kind"]>> = {
  "application/json": "assessment",
  "text/csv": "table",
};

async function bytesOf(request: NextRequest): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > assessmentFileLimit) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

const tooLarge = () =>
  new Refusal("too-large", "file-too-large", { place: "file", limit: assessmentFileLimit });
