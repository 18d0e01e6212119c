import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn } from "./people";
import { processCodes } from "./stage";

test("a manager starts an assessment, answers, submits, and an executive reads the result", async ({
  page,
  browser,
}) => {
  const [manager, executive] = await foundWith("Aare Works", ["manager"], ["executive"]);
  if (manager === undefined || executive === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  const address = await start(page);

  await page.getByRole("link", { name: "Begin with GP-1" }).click();
  await expect(page.getByRole("heading", { name: "GP-1 Knowledge Management" })).toBeVisible();
  await expectAccessible(page);
  await answerOneWhole(page);
  await page.reload();
  await expect(stop(page, "Quality", "N/A")).toBeChecked();
  await expect(page.getByText("Controlled.", { exact: true })).toBeVisible();

  await page.goto(`${address}/submit`);
  await expect(page.getByRole("heading", { name: "44 processes are still unanswered" })).toBeVisible();
  await expect(page.getByRole("button", { name: "Submit the assessment" })).toBeDisabled();
  await expectAccessible(page);

  const reader = await (await browser.newContext()).newPage();
  await signIn(reader, executive);
  await reader.goto("/assessments");
  await reader.getByRole("link", { name: "Half-year reading" }).click();
  await expect(reader.getByText("has answered one of 45 processes").first()).toBeVisible();
  await expectAccessible(reader);
  expect((await reader.goto(`${address}/processes/GP-1`))?.status()).toBe(403);

  await page.getByRole("link", { name: "GP-2" }).click();
  await answerFour(page);
  await takeInTheRest(page, address);
  await page.goto(`${address}/submit`);
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page).toHaveURL(/result$/);
  await page.goto(`${address}/processes/GP-1`);
  await expect(page.getByText(/^You read this\. Submitted on /)).toBeVisible();
  await expect(page.locator("#operated")).toContainText("Yes");
  await expect(page.getByRole("radio")).toHaveCount(0);

  await reader.goto(`${address}/result`);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("maturity 0");
  await expectAccessible(reader);

  await page.goto(`${address}/details`);
  await page.getByRole("button", { name: "Take it back to draft" }).click();
  await expect(page.getByRole("link", { name: "The result so far" })).toBeVisible();
});

async function start(page: Page): Promise<string> {
  await page.goto("/assessments");
  await page.getByRole("link", { name: "Start an assessment" }).click();
  await expect(page.getByLabel("Name", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Name", { exact: true }).fill("Half-year reading");
  await page.getByLabel("Period from").fill("2026-12-31");
  await page.getByLabel("Period to").fill("2026-07-01");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await expect(page.getByRole("link", { name: "Scope statement: Write something here." })).toBeVisible();
  await expect(page.getByLabel("Name", { exact: true })).toHaveValue("Half-year reading");
  await page.getByLabel("Scope statement").fill("Everything that Aare Works runs.");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  // Both were said the first time; the answer to the second is there once this is not.
  await expect(page.getByRole("link", { name: /^Scope statement/ })).toHaveCount(0);
  await expect(page.getByRole("link", { name: /Period to: The period ends/ })).toBeVisible();
  await page.getByLabel("Period from").fill("2026-07-01");
  await page.getByLabel("Period to").fill("2026-12-31");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await expect(page.getByRole("heading", { name: "Half-year reading", level: 1 })).toBeVisible();
  await expectAccessible(page);
  return new URL(page.url()).pathname;
}

/** Operated, documented, five metrics, quality not applicable, efficiency not: capability 4. */
async function answerOneWhole(page: Page): Promise<void> {
  await stop(page, "Operated", "Yes").check();
  await stop(page, "Documented", "Yes").check();
  await page.getByLabel("Kept in").fill("Records manual, version 3");
  for (const type of ["Activity", "Scope", "Unavailability", "Effectiveness", "Load"]) {
    await stop(page, type, "Yes").check();
    await page.getByRole("button", { name: "Use the suggestion" }).first().click();
  }
  await stop(page, "Quality", "N/A").check();
  await stop(page, "Efficiency", "No").check();
  await expect(page.getByText("Controlled.", { exact: true })).toBeVisible();
  await expect(page.getByRole("status")).toContainText("Saved at");
}

/** Four in a row are not operated: one choice each. */
async function answerFour(page: Page): Promise<void> {
  for (let answered = 0; answered < 4; answered += 1) {
    await stop(page, "Operated", "No").check();
    await expect(page.getByRole("status")).toContainText("Saved at");
    const before = page.url();
    await page.getByRole("link", { name: /^Next process/ }).click();
    await expect(page).not.toHaveURL(before);
    await expect(stop(page, "Operated", "No")).not.toBeChecked();
  }
}

/** The other forty come as a table, as somebody brings it who asked around with a spreadsheet. */
async function takeInTheRest(page: Page, address: string): Promise<void> {
  const rest = (await processCodes(page, address)).slice(5);
  const table = ["process,operated", ...rest.map((code) => `${code},no`)].join("\n");
  await page.goto(`${address}/files`);
  await page
    .getByLabel("A file")
    .setInputFiles({ name: "rest.csv", mimeType: "text/csv", buffer: Buffer.from(table) });
  await page.getByRole("button", { name: "Apply these changes" }).click();
  await expect(page.getByText("40 answers in 40 processes have been taken in.")).toBeVisible();
}

const stop = (page: Page, question: string, label: string) =>
  page.getByRole("group", { name: question, exact: true }).getByRole("radio", { name: label, exact: true });
