import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, type Page } from "@playwright/test";

/** Level 1 but for a metric: operated, documented, and one type of metric in use. */
export const begun = {
  operated: "yes",
  documented: "yes",
  document: "Records manual, version 3",
  metrics: {
    activity: "yes",
    scope: "no",
    unavailability: "no",
    effectiveness: "no",
    load: "no",
    quality: "no",
    efficiency: "no",
  },
  definitions: { activity: { name: "Documents reviewed" } },
};

/** The address of a submitted assessment in which some processes are answered as given, and no other is operated. */
export async function submitted(page: Page, name: string, answers: Answers): Promise<string> {
  const assessment = await filledIn(page, name, answers);
  await submit(page, assessment);
  return assessment;
}

/** The address of a draft that is answered whole: some processes as given, no other operated. */
export async function filledIn(page: Page, name: string, answers: Answers): Promise<string> {
  const rest = codes().filter((code) => answers[code] === undefined);
  const file = {
    format: "plumbline/assessment",
    version: 1,
    edition: "o-ism3-2011",
    profile: "baseline",
    name,
    unit: "Head office",
    period: { from: "2026-01-01", to: "2026-12-31" },
    scope: "Everything that is run here.",
    target: 1,
    answers: { ...Object.fromEntries(rest.map((code) => [code, { operated: "no" }])), ...answers },
  };
  await page.goto("/assessments");
  const id = await page.evaluate(
    async ([key, body]) => {
      const headers = { "content-type": "application/json" };
      const started = await fetch(`/api/assessments/from-file?key=${key}`, { method: "POST", headers, body });
      return String((await started.json()).id);
    },
    [randomUUID(), JSON.stringify(file)] as const,
  );
  return `/assessments/${id}`;
}

export async function submit(page: Page, assessment: string): Promise<void> {
  await page.goto(`${assessment}/submit`);
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page).toHaveURL(/result$/);
}

type Answers = Readonly<Record<string, object | undefined>>;

/** The codes of all processes, as the catalogue ships them. */
export const codes = (): string[] =>
  ["generic", "strategic", "tactical", "operational"].flatMap((level) => {
    const url = new URL(`../src/catalogue/data/o-ism3-2011/processes-${level}.json`, import.meta.url);
    return [...readFileSync(url, "utf8").matchAll(/"code": "([A-Z]+-\d+)"/g)].map(([, code = ""]) => code);
  });

/** The address of an appraisal of SM, begun from the queue by the appraiser whose page it is. */
export async function beginAppraisal(
  page: Page,
  name: string,
  places: readonly string[] = ["Group IT"],
): Promise<string> {
  await page.goto("/appraisals");
  await page.getByRole("link", { name: `Begin the appraisal of ${name}` }).click();
  for (const [at, place] of places.entries()) await page.getByLabel(`Name of instance ${at + 1}`).fill(place);
  await page.getByRole("button", { name: "Begin the appraisal" }).click();
  await expect(page).toHaveURL(/\/appraisals\/[\da-f-]{36}$/);
  return new URL(page.url()).pathname;
}
