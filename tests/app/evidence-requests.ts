import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import "../server/browser";

// After the browser, which stands in for next/headers.
const files = await import("@/app/api/evidence/[evidence]/files/[file]/route");
const preview = await import("@/app/api/evidence/[evidence]/files/[file]/preview/[[...name]]/route");

const origin = "http://127.0.0.1:3000";
const ours = { host: "127.0.0.1:3000", origin };

const context = (evidence: string, file: string) => ({ params: Promise.resolve({ evidence, file }) });
const request = (method: string, headers: Record<string, string>, body?: string | Uint8Array<ArrayBuffer>) =>
  new NextRequest(`${origin}/api/evidence/x/files/y`, {
    method,
    headers: { ...ours, ...headers },
    ...(body === undefined ? {} : { body }),
  });

export const put = (
  evidence: string,
  name: string,
  content: string | Buffer,
  headers: Record<string, string> = {},
  id: string = randomUUID(),
) => {
  const said = {
    "x-file-name": encodeURIComponent(name),
    "x-file-size": String(Buffer.byteLength(content)),
    ...headers,
  };
  return files.PUT(request("PUT", said, new Uint8Array(Buffer.from(content))), context(evidence, id));
};
export const get = (evidence: string, id: string, headers: Record<string, string> = {}) =>
  files.GET(request("GET", headers), context(evidence, id));
export const look = (evidence: string, id: string) => preview.GET(request("GET", {}), context(evidence, id));
export const told = async (response: Response) => [response.status, (await response.json()).code];
export const remove = (evidence: string, id: string) =>
  files.DELETE(request("DELETE", {}), context(evidence, id));
