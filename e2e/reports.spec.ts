import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { strFromU8, unzipSync } from "fflate";
import { extractText, getDocumentProxy } from "unpdf";
import { expectAccessible } from "./accessible";
import { codes, submitted } from "./appraising";
import { foundWith, signIn } from "./people";

test("an executive sees where the organisation stands and why, and takes a PDF and a PowerPoint of it to the board", async ({
  page,
  browser,
}) => {
  const [manager, executive] = await foundWith("Two Rivers", ["manager"], ["executive"]);
  if (!manager || !executive) throw new Error("nobody was founded");
  await signIn(page, manager);
  const answers = Object.fromEntries(codes().map((code) => [code, begun]));
  const assessment = await submitted(page, "River reading", answers);

  const reader = await (await browser.newContext()).newPage();
  await signIn(reader, executive);
  await reader.goto("/assessments");
  await reader
    .getByRole("link", { name: /River reading/ })
    .first()
    .click();
  const title = reader.getByRole("heading", { level: 1 });
  const stands = "Head office stands at maturity 2, possibly 5. The target, 1, is reached.";
  await expect(title).toHaveText(stands);
  await reader.getByText("How maturity is counted").click();
  await expect(reader.getByText("is not part of O-ISM3").first()).toBeVisible();
  const reason = "33 processes hold Head office back from 3, only for want of an answer.";
  await expect(reader.getByRole("heading", { name: reason })).toBeVisible();

  const pdf = await order(reader, assessment, "PDF");
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: false });
  expect(text).toHaveLength(1);
  const said = text.join(" ").replace(/\s+/g, " ");
  for (const part of [stands, reason, "2–5", "Target 1", "indicative"]) expect(said).toContain(part);

  const parts = unzipSync(new Uint8Array(await order(reader, assessment, "PowerPoint")));
  const first = wordsOf(parts["ppt/slides/slide1.xml"]);
  for (const part of [stands, "2–5", "Target 1"]) expect(first).toContain(part);
  expect(Object.keys(parts).filter((path) => /^ppt\/charts\/chart\d+\.xml$/.test(path))).not.toHaveLength(0);
  const mark = /SHA-256 [\da-f]{16}/;
  expect(first).toMatch(mark);
  expect(said).toMatch(mark);

  await expectAccessible(reader);
  await reader.setViewportSize({ width: 320, height: 800 });
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  const rows = reader.locator("[data-report]");
  await expect(rows).toHaveCount(2);
  await reader
    .getByText(/^Delete/)
    .first()
    .click();
  await reader.getByRole("button", { name: /^Delete for good/ }).click();
  await expect(rows).toHaveCount(1);
});

/** Orders a board summary of the assessment in this form, watches it come, and takes the file. */
async function order(page: Page, assessment: string, format: string): Promise<Buffer> {
  await page.goto(`${assessment}/result`);
  await page.getByRole("link", { name: "Make a report" }).click();
  await expect(page.getByRole("heading", { name: "What to make of River reading" })).toBeVisible();
  await page.getByLabel("Format").selectOption({ label: format });
  await expectAccessible(page);
  await page.getByRole("button", { name: "Make the report" }).click();
  await expect(page).toHaveURL(/\/reports$/);
  // Nothing is pressed: the page itself asks how far it is.
  const row = page.getByRole("row").filter({ hasText: format }).first();
  await expect(row.locator("[data-report]")).toHaveText("Ready", { timeout: 90_000 });
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    row.getByRole("link", { name: /^Board summary: Head office/ }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Board summary, Head office, \d{4}-\d\d-\d\d\.(pdf|pptx)$/);
  return readFile(await download.path());
}

const wordsOf = (part: Uint8Array | undefined): string =>
  (part === undefined ? "" : strFromU8(part)).replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");

const types = ["activity", "scope", "unavailability", "effectiveness", "load", "quality", "efficiency"];

/** For certain at capability 1, possibly at 5. */
const begun = {
  operated: "yes",
  documented: "yes",
  document: "Records manual, version 3",
  metrics: Object.fromEntries(types.map((type) => [type, "unknown"])),
  plan: "Ask whoever runs it.",
};
