import { type APIRequestContext, type APIResponse, expect, request } from "@playwright/test";
import type { Person } from "./people";

/** A browser's requests without a browser: signed in, and saying of each that it comes from our own pages. */
export async function asking(baseURL: string, person?: Person): Promise<APIRequestContext> {
  const asker = await request.newContext({ baseURL, extraHTTPHeaders: { origin: baseURL }, maxRedirects: 0 });
  if (person === undefined) return asker;
  const { email, password } = person;
  const entered = await asker.post("/api/session", { data: { email, password } });
  expect(entered.status()).toBe(200);
  return asker;
}

/** Sends the form of a page that has a field of this name, the way a browser without JavaScript does; to another page if one is named. */
export async function sendForm(
  asker: APIRequestContext,
  from: string,
  field: string,
  filled: Readonly<Record<string, string>>,
  to = from,
  headers: Readonly<Record<string, string>> = {},
): Promise<APIResponse> {
  const fields = await fieldsOf(asker, from, field);
  return asker.post(to, { multipart: { ...fields, ...filled }, headers });
}

/** What a form of a page sends unseen, among it which action is meant. */
export async function fieldsOf(asker: APIRequestContext, page: string, field: string) {
  const html = await (await asker.get(page)).text();
  const form = (html.match(/<form\b[\s\S]*?<\/form>/g) ?? []).find((one) => one.includes(`name="${field}"`));
  expect(form, `${page} has a form with ${field}`).toBeDefined();
  const inputs = (form ?? "").match(/<input\b[^>]*type="hidden"[^>]*>/g) ?? [];
  const said = (input: string, name: string) =>
    decoded(new RegExp(`\\b${name}="([^"]*)"`).exec(input)?.[1] ?? "");
  return Object.fromEntries(inputs.map((input) => [said(input, "name"), said(input, "value")]));
}

const decoded = (text: string): string =>
  text.replace(/&(quot|amp|lt|gt|#x27|#39);/g, (_, name: string) => signs[name] ?? "");
const signs: Readonly<Record<string, string>> = {
  quot: '"',
  amp: "&",
  lt: "<",
  gt: ">",
  "#x27": "'",
  "#39": "'",
};
