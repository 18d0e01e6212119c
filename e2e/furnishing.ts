import type { Page } from "@playwright/test";
import { expect } from "@playwright/test";
import { beginAppraisal, begun, submitted } from "./appraising";
import type { Data } from "./pages";
import type { Person } from "./people";
import { answer, processCodes, startAssessment, variety } from "./stage";

/** A draft with every kind of answer, an assessment that is submitted, and a profile of one's own; a mark stands in every name. */
export async function assessed(
  page: Page,
  mark = "",
): Promise<Pick<Data, "draft" | "submitted" | "evidence" | "profile">> {
  const declared = await startAssessment(page, `Last year${mark}`);
  const codes = await processCodes(page, declared);
  await answer(page, declared, Object.fromEntries(codes.map((code) => [code, { operated: "no" }])));
  await page.goto(`${declared}/submit`);
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page).toHaveURL(/result$/);
  const draft = await startAssessment(page, `This year${mark}`);
  await answer(page, draft, { ...variety, "GP-3": { note: `Read with the records manager${mark}.` } });
  await page.goto("/evidence/add");
  await page.getByLabel("Title", { exact: true }).fill(`Records manual${mark}`);
  await page.getByLabel("Counts until").fill("2020-01-31");
  await page.getByRole("button", { name: "Add the item" }).click();
  await expect(page.getByRole("heading", { name: `Records manual${mark}`, level: 1 })).toBeVisible();
  const evidence = new URL(page.url()).pathname;
  await page.goto("/profiles/baseline");
  await page.getByLabel("Name of the copy").fill(`Small office${mark}`);
  await page.getByRole("button", { name: "Copy the profile" }).click();
  await expect(page).toHaveURL(/\/edit$/);
  return {
    draft,
    submitted: declared,
    evidence,
    profile: new URL(page.url()).pathname.replace(/\/edit$/, ""),
  };
}

/** An appraisal of another assessment, in which something is asked for. */
export async function appraised(
  manager: Page,
  appraiser: Page,
  mark = "",
): Promise<Pick<Data, "appraisal" | "request">> {
  await submitted(manager, `Appraised${mark}`, { "GP-1": begun });
  const appraisal = await beginAppraisal(appraiser, `Appraised${mark}`, [`Group IT${mark}`]);
  await appraiser.goto(`${appraisal}/processes/GP-1`);
  await appraiser.getByLabel("Your comment on documented").fill(`Which version is in force${mark}?`);
  await appraiser.getByRole("button", { name: "Ask for more about Documented" }).click();
  await expect(appraiser.getByRole("article", { name: "GP-1, documented" })).toBeVisible();
  await manager.goto("/today");
  const request = await manager.getByRole("link", { name: "GP-1, documented" }).getAttribute("href");
  return { appraisal, request: request ?? "" };
}

/** A unit, somebody's page, and a link that has not been used. */
export async function kept(
  page: Page,
  somebody: Person,
  mark = "",
): Promise<Pick<Data, "unit" | "person" | "link">> {
  await page.goto("/units");
  await page.getByLabel("Name").fill(`Plant Olten${mark}`);
  await page.getByRole("button", { name: "Add the unit" }).click();
  const unit = await page.getByRole("link", { name: `Plant Olten${mark}` }).getAttribute("href");
  await page.goto("/people");
  await page.getByRole("link", { name: somebody.name }).click();
  await page.getByRole("button", { name: "Hand out a one-time link" }).click();
  const link = await page.getByLabel("One-time link").inputValue();
  return { unit: unit ?? "", person: new URL(page.url()).pathname, link: new URL(link).pathname };
}
