import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn } from "./people";

test("a manager copies the shipped profile, changes the copy, and starts an assessment with it", async ({
  page,
}) => {
  const [manager] = await foundWith("Own measure", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  await page.goto("/profiles");
  await expectAccessible(page);
  await page.getByRole("link", { name: "Baseline", exact: true }).click();
  await expect(page.getByText("Shipped with Plumbline, ours, not part of O-ISM3")).toBeVisible();
  await expect(page.getByRole("link", { name: "Change it" })).toHaveCount(0);
  await expectAccessible(page);
  await page.getByLabel("Name of the copy").fill("Small office");
  await page.getByRole("button", { name: "Copy the profile" }).click();
  await expect(page.getByRole("heading", { name: "Change Small office", level: 1 })).toBeVisible();
  await change(page);

  await page.getByRole("link", { name: "Compare with Baseline" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText(
    "Baseline and Small office differ in 44 processes",
  );
  await expectAccessible(page);

  await page.goto("/assessments/start");
  await page.getByLabel("Name", { exact: true }).fill("Read with our own");
  await page.getByLabel("Scope statement").fill("One office.");
  await page.getByLabel("Target maturity").selectOption("2");
  await page.getByLabel("Maturity profile").selectOption({ label: "Small office, your own" });
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await expect(page.getByRole("heading", { name: "Read with our own", level: 1 })).toBeVisible();
  await expect(page.getByText("Small office, not part of O-ISM3")).toBeVisible();
  await checks(page);
  await bothReadings(page);
});

/** Two levels: GP-1 alone, then GP-2 at capability 2; what is wrong is told beside its field first. */
async function change(page: Page): Promise<void> {
  await page.getByLabel("Level 3", { exact: true }).selectOption("");
  await page.getByLabel("Level 4", { exact: true }).selectOption("");
  await page.getByLabel("Level 5", { exact: true }).selectOption("");
  await page.getByRole("button", { name: "Save the profile" }).click();
  await page.getByRole("link", { name: /^TSP-4: The profile has no such level/ }).click();
  await expect(page.getByLabel("TSP-4 is added at")).toBeInViewport();
  await expect(page.getByLabel("Level 5", { exact: true })).toHaveValue("");
  await expectAccessible(page);
  for (const select of await page.getByLabel(/ is added at$/).all()) await select.selectOption("");
  await page.getByLabel("GP-1 is added at").selectOption("1");
  await page.getByLabel("GP-2 is added at").selectOption("2");
  await page.getByLabel("Level 2", { exact: true }).selectOption("2");
  await inAnotherWindow(page);
  await page.getByRole("button", { name: "Save the profile" }).click();
  await expect(page.getByText("Somebody changed this profile meanwhile.")).toBeVisible();
  await expect(page.getByText(/^Note: now “Ours since spring.”, yours “The 2011/)).toBeVisible();
  await expect(page.getByText("OSP-1: now “level 1”, yours nothing")).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Save the profile" }).click();
  await expect(page.getByRole("heading", { name: "Two levels ask for 2 of 45 processes" })).toBeVisible();
  await expectAccessible(page);
}

/** Somebody saves the same profile first. */
async function inAnotherWindow(page: Page): Promise<void> {
  const other = await page.context().newPage();
  await other.goto(page.url());
  const note = other.getByLabel("Note");
  // What is selected to be written over is so no longer where the page comes to life in that moment.
  await expect(async () => {
    await note.fill("Ours since spring.");
    await expect(note).toHaveValue("Ours since spring.");
  }).toPass();
  await other.getByRole("button", { name: "Save the profile" }).click();
  await expect(other.getByText("Ours since spring.")).toBeVisible();
  await other.close();
}

/** One remark is followed to its field, put right, and gone. */
async function checks(page: Page): Promise<void> {
  const address = page.url();
  await page.getByRole("link", { name: "Begin with GP-1" }).click();
  for (const question of ["Operated", "Documented", "Activity"])
    await page
      .getByRole("group", { name: question, exact: true })
      .getByRole("radio", { name: "Yes", exact: true })
      .check();
  await expect(page.getByRole("status").first()).toContainText("Saved at");
  await page.goto(address);
  await page.getByRole("link", { name: /^Quality checks: / }).click();
  await expect(
    page.getByRole("heading", { name: "One metric in use without definition, unit or target" }),
  ).toBeVisible();
  await expectAccessible(page);
  const metrics = page.getByRole("region", { name: /^One metric/ });
  await metrics.getByRole("link", { name: /^GP-1/ }).click();
  await expect(page.getByLabel("What is measured")).toBeInViewport();
  await page.goBack();
  const documents = page.getByRole("region", { name: /^One process is documented/ });
  await documents.getByRole("link", { name: /^GP-1/ }).click();
  await page.getByLabel("Kept in").fill("Records manual, version 3");
  await expect(page.getByRole("status").first()).toContainText("Saved at");
  await page.goto(`${address}/checks`);
  await expect(page.getByRole("heading", { name: /^One metric/ })).toBeVisible();
  await expect(documents).toHaveCount(0);
  await page.goto(`${address}/result`);
}

/** GP-1 alone is level 1 of one's own profile, and none of the shipped one. */
async function bothReadings(page: Page): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toContainText("maturity 1");
  await page.getByLabel("Read under another profile").selectOption({ label: "Baseline" });
  await page.getByRole("button", { name: "Read" }).click();
  await expect(page).toHaveURL(/\?profile=baseline$/);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("maturity 0");
  await expect(page.getByText("The assessment keeps Small office")).toBeVisible();
  await expectAccessible(page);
}
