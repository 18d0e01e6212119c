import { expect, type Locator, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn } from "./people";
import { answer, startAssessment } from "./stage";

test("a process is answered by keys alone, the next is found by typing, and many are answered at once", async ({
  page,
}) => {
  const [manager] = await foundWith("Fast Works", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  const address = await startAssessment(page, "Fast reading");
  await answer(page, address, {
    "GP-2": {
      "metrics.load": "yes",
      "definitions.load.name": "Share of time",
      "definitions.load.unit": "hours",
    },
  });
  await byKeys(page, address);
  await copied(page);
  await jumped(page);
  await palette(page, address);
  await manyAtOnce(page, address);
});

/** Operated, documented, seven metrics: nine keys, and one step back to change one's mind. */
async function byKeys(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/processes/GP-1`);
  await expect(page.locator("[data-in-hand]")).toHaveAttribute("id", "operated");
  for (const key of "yyyynuuan") await page.keyboard.press(key);
  await expect(page.locator("[data-in-hand]")).toHaveAttribute("id", "metrics.efficiency");
  await expect(stop(page, "Documented", "Yes")).toBeChecked();
  await expect(stop(page, "Quality", "N/A")).toBeChecked();
  await expect(stop(page, "Efficiency", "No")).toBeChecked();
  await page.keyboard.press("k");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("n");
  await expect(stop(page, "Load", "No")).toBeChecked();
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  // A field keeps its letters.
  await page.getByLabel("Note", { exact: true }).fill("");
  await page.keyboard.type("any jungle");
  await expect(page.getByLabel("Note", { exact: true })).toHaveValue("any jungle");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await page.reload();
  await expect(stop(page, "Load", "No")).toBeChecked();
  await page.locator("h1").click();
  await page.keyboard.press("?");
  await expect(page.getByRole("dialog", { name: "Keys" })).toBeVisible();
  await expectAccessible(page);
  await page.keyboard.press("Escape");
}

async function copied(page: Page): Promise<void> {
  await stop(page, "Load", "Yes").check();
  await page
    .getByRole("group", { name: "Load", exact: true })
    .getByRole("button", { name: "Copy from another process" })
    .click();
  const copies = page.getByRole("dialog", { name: "Copy a definition" });
  await expect(copies.getByRole("option")).toHaveText([/GP-2.*Share of time/]);
  await page.keyboard.press("Enter");
  await expect(page.locator('[id="definitions.load.name"]')).toHaveValue("Share of time");
  await expect(page.locator('[id="definitions.load.unit"]')).toHaveValue("hours");
  await expect(page.getByText(/^Saved at/)).toBeVisible();
}

async function jumped(page: Page): Promise<void> {
  await page.locator("h1").click();
  await page.keyboard.press("]");
  await expect(page).toHaveURL(/GP-2$/);
  await expect(page.locator("[data-in-hand]")).toHaveAttribute("id", "operated");
  await page.keyboard.press("g");
  const jump = page.getByRole("dialog", { name: "Jump to a process" });
  await expect(jump.getByRole("option")).toHaveCount(45);
  await expectAccessible(page);
  await page.keyboard.type("segment");
  await expect(jump.getByRole("option", { selected: true })).toContainText("OSP-16");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(/OSP-16$/);
}

async function palette(page: Page, address: string): Promise<void> {
  await page.keyboard.press("Control+k");
  const places = page.getByRole("dialog", { name: "Go to" });
  await page.keyboard.type("fast reading");
  await expect(places.getByRole("option").first()).toBeVisible();
  await expectAccessible(page);
  await places.getByRole("combobox").fill("quick");
  await expect(places.getByRole("option")).toHaveText([/Quick answers/]);
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL(`${address}/table`);
}

/** By keys in the grid, then a range chosen with Shift, answered, and taken back. */
async function manyAtOnce(page: Page, address: string): Promise<void> {
  const cell = (question: string, process: string) =>
    page.getByRole("button", { name: new RegExp(`^${question}, ${process}: `) });
  await cell("Operated", "GP-2").focus();
  for (const key of ["y", "u", "ArrowDown", "n"]) await page.keyboard.press(key);
  await expectCell(cell("Operated", "GP-2"), "yes");
  await expectCell(cell("Documented", "GP-2"), "unknown");
  await expectCell(cell("Activity", "GP-3"), "no");
  await page.getByLabel("Choose GP-3").click();
  await page.getByLabel("Choose SSP-4").click({ modifiers: ["Shift"] });
  await expect(page.getByText("Four processes chosen")).toBeVisible();
  await page.getByLabel("Set", { exact: true }).selectOption("Documented");
  await page.getByRole("button", { name: "Unknown", exact: true }).click();
  await expect(page.getByText("Documented set to unknown in four processes.")).toBeVisible();
  await expectCell(cell("Documented", "SSP-2"), "unknown");
  await expectAccessible(page);
  await page.getByRole("button", { name: "Undo" }).click();
  await expectCell(cell("Documented", "SSP-2"), "unanswered");
  await page.keyboard.press("Control+y");
  await expectCell(cell("Documented", "SSP-2"), "unknown");
  await page.keyboard.press("Control+z");
  await expectCell(cell("Documented", "SSP-2"), "unanswered");
  await expectCell(cell("Activity", "GP-3"), "no");
  await page.getByRole("button", { name: "No", exact: true }).click();
  await expect(page.getByText(/^Saved at/)).toBeVisible();
  await page.goto(`${address}/table?show=unanswered&q=SSP`);
  await expectCell(cell("Documented", "SSP-2"), "no");
  await expect(page.getByRole("rowheader")).toHaveCount(4);
}

const expectCell = (cell: Locator, answered: string) =>
  expect(cell).toHaveAttribute("aria-label", new RegExp(`: ${answered}$`));

const stop = (page: Page, question: string, label: string) =>
  page.getByRole("group", { name: question, exact: true }).getByRole("radio", { name: label, exact: true });
