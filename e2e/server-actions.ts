import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { APIRequestContext, APIResponse } from "@playwright/test";

/** A server action as the build knows it: what it is called by, where it is written, and a page that has it. */
export type ServerAction = { id: string; name: string; file: string; route: string };

/** Every server action that was built. */
export function serverActions(): ServerAction[] {
  const path = fileURLToPath(new URL("../.next-test/server/server-reference-manifest.json", import.meta.url));
  const { node }: { node: Manifest } = JSON.parse(readFileSync(path, "utf8"));
  return Object.entries(node).map(([id, { workers, filename, exportedName }]) => ({
    id,
    name: exportedName,
    file: filename,
    route: routeOf(Object.keys(workers)[0] ?? ""),
  }));
}

/** Sends a form to an action the way a page does (React's encoding: what came before, and the form). */
export function act(
  request: APIRequestContext,
  { id, name }: ServerAction,
  address: string,
  fields: Readonly<Record<string, string>>,
): Promise<APIResponse> {
  const sent = new FormData();
  for (const [name, value] of Object.entries(fields)) sent.append(`_1_${name}`, value);
  const before = { attempt: 0, done: false, message: "", faults: {}, written: {} };
  sent.append("0", JSON.stringify(alone.includes(name) ? ["$K1"] : [before, "$K1"]));
  const origin = new URL(process.env.PLUMBLINE_E2E_ADDRESS ?? "").origin;
  const headers = { "next-action": id, accept: "text/x-component", origin, "sec-fetch-site": "same-origin" };
  return request.post(address, { headers, multipart: sent, maxRedirects: 0 });
}

/** What takes a form alone, and nothing that came before. */
const alone = ["goOnIn", "leave", "leaveTour"];

type Manifest = Record<string, { workers: Record<string, unknown>; filename: string; exportedName: string }>;

/** "app/(workspace)/units/page" is "/units". */
const routeOf = (worker: string) =>
  `/${worker
    .replace(/^app\//, "")
    .split("/")
    .slice(0, -1)
    .filter((folder) => !folder.startsWith("("))
    .join("/")}`;
