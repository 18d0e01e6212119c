import { expect, type Page } from "@playwright/test";
import { answer, type Fields, processCodes, startAssessment } from "./stage";

/** Level 1 but for a metric: operated, documented, and one type of metric in use. */
export const begun: Fields = {
  operated: "yes",
  documented: "yes",
  document: "Records manual, version 3",
  "metrics.activity": "yes",
  "definitions.activity.name": "Documents reviewed",
  "metrics.scope": "no",
  "metrics.unavailability": "no",
  "metrics.effectiveness": "no",
  "metrics.load": "no",
  "metrics.quality": "no",
  "metrics.efficiency": "no",
};

/** The address of a submitted assessment in which some processes are answered as given, and no other is operated. */
export async function submitted(
  page: Page,
  name: string,
  answers: Readonly<Record<string, Fields>>,
): Promise<string> {
  const address = await startAssessment(page, name);
  const codes = await processCodes(page, address);
  const rest = codes.filter((code) => answers[code] === undefined);
  await answer(page, address, {
    ...Object.fromEntries(rest.map((code) => [code, { operated: "no" }])),
    ...answers,
  });
  await page.goto(`${address}/submit`);
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page).toHaveURL(/result$/);
  return address;
}

/** The address of an appraisal of SM at one instance, begun from the queue by the appraiser whose page it is. */
export async function beginAppraisal(page: Page, name: string): Promise<string> {
  await page.goto("/appraisals");
  await page.getByRole("link", { name: `Begin the appraisal of ${name}` }).click();
  await page.getByLabel("Name of instance 1").fill("Group IT");
  await page.getByRole("button", { name: "Begin the appraisal" }).click();
  await expect(page).toHaveURL(/\/appraisals\/[\da-f-]{36}$/);
  return new URL(page.url()).pathname;
}
