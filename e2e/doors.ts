import { randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { APIRequestContext, APIResponse } from "@playwright/test";

/** A method of a route, as the source has it: the folders of its address and what it takes. */
export type RouteDoor = { route: string; method: string };

const app = fileURLToPath(new URL("../src/app", import.meta.url));

/** Every route handler of the product, by its methods. */
export const routeDoors = (): RouteDoor[] =>
  readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((path) => /(^|\/)route\.ts$/.test(path))
    .flatMap((path) => {
      const text = readFileSync(`${app}/${path}`, "utf8");
      const folders = path.split("/").slice(0, -1);
      const route = `/${folders.filter((folder) => !folder.startsWith("(")).join("/")}`;
      // Methods that an address names only to refuse them are no doors.
      const given = text.match(/^export (?!.*= otherMethods\().*\b(GET|POST|PUT|PATCH|DELETE)\b.*/gm) ?? [];
      const methods = given.flatMap((line) => line.match(/\b(GET|POST|PUT|PATCH|DELETE)\b/g) ?? []);
      return methods.map((method) => ({ route, method }));
    })
    .sort((a, b) => `${a.route} ${a.method}`.localeCompare(`${b.route} ${b.method}`));

/** What stands in the folders of an address that stand for something. */
export type Ids = Readonly<Record<string, string>>;

/** Tries a door with these ids, with what it would take if it let in. */
export function tryDoor(
  request: APIRequestContext,
  { route, method }: RouteDoor,
  ids: Ids,
  headers: Readonly<Record<string, string>> = {},
): Promise<APIResponse> {
  const address = route.replaceAll(/\[\[?(?:\.\.\.)?(\w+)\]?\]/g, (_, name) => ids[name] ?? "none");
  const takes =
    method === "GET" || method === "DELETE" ? {} : { data: bodies[`${method} ${route}`]?.(ids) ?? {} };
  const own = { "sec-fetch-site": "same-origin", "if-match": '"0"', "x-file-name": "taken.json", ...headers };
  const query = queries[route]?.(ids) ?? "";
  return request.fetch(`${address}${query}`, { method, maxRedirects: 0, headers: own, ...takes });
}

const change = () => ({ change: randomUUID(), process: "GP-1", field: "note", value: "Taken.", version: 0 });

/** What each takes that looks for a thing by what is sent, so that it is refused for whose that is. */
const bodies: Readonly<Record<string, (ids: Ids) => object>> = {
  "POST /api/assessments/[assessment]/answers": change,
  "PATCH /api/v1/assessments/[assessment]/answers/[process]/[field]": () => ({ value: "no" }),
  "POST /api/reports": ({ assessment }) => ({
    key: randomUUID(),
    assessmentId: assessment,
    kind: "board",
    format: "json",
  }),
};

const queries: Readonly<Record<string, (ids: Ids) => string>> = {
  "/api/reports/progress": ({ report }) => `?ids=${report}`,
  "/api/places": () => "?q=canary&at=",
  "/api/assessments/[assessment]/definitions": () => "?type=load",
};
