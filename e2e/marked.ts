import { randomUUID } from "node:crypto";
import type { Browser, Page } from "@playwright/test";
import type { Ids } from "./doors";
import type { Data } from "./pages";
import { foundWith, type Person, type Role, signIn } from "./people";

/** Stands in every name and text that the marked organisation writes. */
export const mark = ` canary${randomUUID().slice(0, 8)}`;

export async function people(browser: Browser) {
  const held = ["manager", "executive", "administrator", "appraiser"] as const;
  const found = await foundWith(`Marked${mark}`, ...held.map((role): Role[] => [role]));
  const [manager, executive, administrator, appraiser] = await Promise.all(
    found.map((person) => signedIn(browser, person)),
  );
  const [, somebody] = found;
  if (!manager || !executive || !administrator || !appraiser || !somebody)
    throw new Error("nobody was founded");
  return { manager, executive, administrator, appraiser, somebody };
}
export type Own = Awaited<ReturnType<typeof people>>;

/** Somebody of another organisation who may do there whatever there is to do. */
export async function stranger(browser: Browser): Promise<Page> {
  const [person] = await foundWith("Elsewhere", [
    "manager",
    "contributor",
    "appraiser",
    "executive",
    "administrator",
  ]);
  if (person === undefined) throw new Error("nobody was founded");
  return signedIn(browser, person);
}

async function signedIn(browser: Browser, person: Person): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
  await signIn(page, person);
  return page;
}

/** A file, and a report. */
export async function attached(
  page: Page,
  { evidence, submitted }: Data,
): Promise<Pick<Ids, "file" | "report">> {
  const file = randomUUID();
  await page.goto(evidence);
  return page.evaluate(
    async ([evidence, file, order, text]) => {
      const headers = { "x-file-name": encodeURIComponent(`${text}.txt`), "content-type": "text/plain" };
      const put = await fetch(`/api${evidence}/files/${file}`, { method: "PUT", headers, body: text });
      const ordered = await fetch("/api/reports", { method: "POST", body: order });
      if (!put.ok || !ordered.ok) throw new Error(`${put.status} ${ordered.status}`);
      return { file, report: String((await ordered.json()).id) };
    },
    [
      evidence,
      file,
      JSON.stringify({ key: randomUUID(), assessmentId: idOf(submitted), kind: "board", format: "json" }),
      mark.trim(),
    ] as const,
  );
}

/** A token that may do whatever tokens may. */
export async function tokenOf(page: Page): Promise<string> {
  await page.goto("/profile/tokens");
  await page.getByLabel("Name", { exact: true }).fill("A job");
  for (const box of await page.getByRole("checkbox").all()) await box.check();
  await page.getByRole("button", { name: "Make the token" }).click();
  return (await page.getByText(/^plumbline_\S+$/).textContent()) ?? "";
}

export const idsOf = ({ draft, evidence, profile }: Data): Ids => ({
  assessment: idOf(draft),
  evidence: idOf(evidence),
  profile: idOf(profile),
  process: "GP-1",
  field: "note",
  nextauth: "session",
  name: "x",
});

export const idOf = (address: string) => address.split("/").at(-1) ?? "";

/** What a form would name, by every name that forms have for it. */
export const fieldsOf = (data: Data, ids: Ids): Record<string, string> => ({
  ...{
    id: idOf(data.appraisal),
    assessmentId: idOf(data.draft),
    assessment: idOf(data.draft),
    from: idOf(data.submitted),
  },
  ...{ appraisalId: idOf(data.appraisal), appraisal: idOf(data.appraisal), requestId: idOf(data.request) },
  ...{ evidenceId: idOf(data.evidence), evidence: idOf(data.evidence), report: ids.report ?? "" },
  ...{
    personId: idOf(data.person),
    unitId: idOf(data.unit),
    into: idOf(data.unit),
    profile: idOf(data.profile),
  },
  ...{ area: "SM", goal: "ESG 1", practice: "ESP 1.1", instanceId: idOf(data.appraisal), kind: "weakness" },
  ...{ findingId: idOf(data.request), owner: idOf(data.person), toId: idOf(data.person), message: "Taken." },
  ...{
    parentId: idOf(data.unit),
    scope: "Taken",
    to: "2026-12-31",
    target: "3",
    url: "https://taken.example",
  },
  ...{ subject: "operation", verdict: "rejected", stageReached: "yes", significantHarm: "no", off: "yes" },
  ...{ done: "yes", "role-executive": "on" },
  ...{
    process: "GP-1",
    version: "1",
    reason: "Why not.",
    text: "Taken.",
    name: "Taken",
    title: "Taken",
    key: randomUUID(),
  },
});
