import "server-only";
import type { Readable } from "node:stream";
import { previewOf } from "@/domain/evidence/file-type";
import type { OpenedFile } from "@/server/commands/evidence-opening";
import { attachment, inline } from "./download";

type Range = { start: number; end: number };
/** Which bytes of so many are asked for: all where none are named, and null where there are no such bytes. */
export type AskedRange = (size: number) => Range | "all" | null;

/** One range of bytes, as a browser asks for that goes on with a download (RFC 9110, 14.1.2). Several are answered with all. */
export function rangeOf(request: Request): AskedRange {
  const [, first = "", last = ""] =
    /^bytes=(\d{0,15})-(\d{0,15})$/.exec(request.headers.get("range") ?? "") ?? [];
  return (size) => {
    if (first === "" && last === "") return "all";
    const start = first === "" ? Math.max(0, size - Number(last)) : Number(first);
    const end = first === "" || last === "" ? size - 1 : Math.min(Number(last), size - 1);
    return start <= end ? { start, end } : null;
  };
}

/** A file to be kept, whole or in part. */
export async function bytesResponse(
  asked: AskedRange,
  open: (range: (size: number) => Range | null) => Promise<OpenedFile>,
): Promise<Response> {
  const file = await open((size) => {
    const range = asked(size);
    return range === "all" || range === null ? null : range;
  });
  const { name, type, size, bytes } = file;
  const range = asked(size);
  const headers = { ...fixed, "accept-ranges": "bytes", ...attachment(name) };
  if (range === null) {
    bytes.destroy();
    return new Response(null, { status: 416, headers: { ...headers, "content-range": `bytes */${size}` } });
  }
  const [start, end] = range === "all" ? [0, size - 1] : [range.start, range.end];
  return new Response(streamOf(bytes), {
    status: range === "all" ? 200 : 206,
    headers: {
      ...headers,
      "content-type": type.startsWith("text/") ? `${type}; charset=utf-8` : type,
      "content-length": String(end - start + 1),
      ...(range === "all" ? {} : { "content-range": `bytes ${start}-${end}/${size}` }),
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "x-frame-options": "DENY",
    },
  });
}

/** A file to be looked at in place. Text is plain text whatever it holds. */
export function previewResponse({ name, type, size, bytes }: OpenedFile): Response {
  const shown = previewOf(type) === "text" ? "text/plain; charset=utf-8" : type;
  return new Response(streamOf(bytes), {
    headers: {
      ...fixed,
      "accept-ranges": "none",
      "content-type": shown,
      "content-length": String(size),
      ...inline(name),
      "content-security-policy":
        "sandbox; default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'self'",
      "x-frame-options": "SAMEORIGIN",
    },
  });
}

/** The proxy lets these paths pass by, so that what it says of every page is said here. */
const fixed = {
  "cache-control": "private, no-store",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

/** Read as fast as it is taken, and let go of when nobody takes it any more. */
function streamOf(bytes: Readable): ReadableStream<Uint8Array> {
  const pieces = bytes[Symbol.asyncIterator]();
  return new ReadableStream({
    async pull(controller) {
      const next = await pieces.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value);
    },
    cancel() {
      bytes.destroy();
    },
  });
}
