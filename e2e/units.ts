import { expect, type Page } from "@playwright/test";
import { answer, type Fields, processCodes } from "./stage";

/** Adds a unit, below another where one is named. */
export async function theUnit(page: Page, name: string, below?: string): Promise<void> {
  await page.goto("/units");
  await page.getByLabel("Name").fill(name);
  if (below !== undefined) await page.getByLabel("Below").selectOption({ label: below });
  await page.getByRole("button", { name: "Add the unit" }).click();
  await expect(page.getByText(`${name} is added.`)).toBeVisible();
}

/** Starts an assessment of a unit in which nothing is operated but what is said of the first process, submits it, and says where it is. */
export async function declare(
  page: Page,
  name: string,
  unit: string,
  first: Fields = { operated: "no" },
): Promise<string> {
  await page.goto("/assessments/start");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Organisational unit").fill(unit);
  await page.getByLabel("Period from").fill(`${name.slice(-4)}-01-01`);
  await page.getByLabel("Period to").fill(`${name.slice(-4)}-12-31`);
  await page.getByLabel("Scope statement").fill("Everything that is run here.");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  const address = new URL(page.url()).pathname;
  const codes = await processCodes(page, address);
  const nothing = Object.fromEntries(codes.map((code) => [code, { operated: "no" }]));
  await answer(page, address, { ...nothing, "GP-1": first });
  await page.goto(`${address}/submit`);
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page).toHaveURL(/result$/);
  return address;
}
