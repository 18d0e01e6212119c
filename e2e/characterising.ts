import { expect, type Page } from "@playwright/test";
import { expectAccessible } from "./accessible";

export const places = ["Group IT", "Plant Baden"] as const;

/** Characterises both practices of ESG 2 at two places, so that the rule leaves a choice for the second. */
export async function characteriseGoal(page: Page, evidence: string): Promise<void> {
  // Evidence that covers the goal: both kinds at one instance, and something at the other.
  for (const practice of ["ESP 2.1", "ESP 2.2"]) {
    await take(page, `${practice} at Group IT`);
    for (const kind of ["Artifact", "Affirmation"]) await attach(page, kind, evidence);
    await expect(page.getByText("None of two items is weighed. All accepted, it would be FI.")).toBeVisible();
    await accept(page, 2);
    await expect(page.getByRole("heading", { name: "Suggested: fully implemented" })).toBeVisible();
    await record(page, "FI");
  }
  await take(page, "ESP 2.1 at Plant Baden");
  await attach(page, "Artifact", evidence);
  await accept(page, 1);
  await expect(page.getByRole("heading", { name: "Suggested: partially implemented" })).toBeVisible();
  await answerYes(page, "Is the evidence sufficient and adequate?");
  await page.getByRole("button", { name: "Record and go on" }).click();
  await expect(page).toHaveURL(/go=on/);
  await expect(page.locator(".panel h2")).toBeFocused();

  // Arrow keys move; where they rest, the cell is taken in hand.
  await take(page, "ESP 2.1 at Plant Baden");
  await page.getByRole("link", { name: /^ESP 2.1 at Plant Baden/ }).focus();
  await page.keyboard.press("ArrowDown");
  await expect(page.getByText("ESP 2.2 at Plant Baden", { exact: true })).toBeVisible();
  // A yes rests on evidence: before any is attached, none can be given.
  const some = page.getByRole("group", { name: "Is there some evidence, if not enough?" });
  await expect(some.getByRole("radio", { name: "Yes" })).toBeDisabled();
  await attach(page, "Artifact", evidence);
  await answerYes(page, "Is there some evidence, if not enough?");
  await page.getByText("Add a weakness, a strength or a note").click();
  await page.getByLabel("What was found").fill("Only the Manager reads the log.");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("link", { name: /names nobody; this one names/ })).toBeVisible();
  await page.getByLabel("What was found").fill("The log is read by one person alone.");
  await page.getByRole("button", { name: "Add", exact: true }).click();
  await expect(page.getByRole("list", { name: "Weaknesses" })).toContainText("The log is read by one person");
  await record(page, "PI");
  await expectAccessible(page);
}

/** FI and PI leave the team a choice: the worst stands until it is made. Then the goal, and whether it is harmed. */
export async function judgeGoal(page: Page): Promise<void> {
  const unit = page.getByRole("link", { name: /^ESP 2.2 for the whole unit/ });
  await expect(unit).toContainText("PI");
  await expect(unit).toContainText("to judge");
  await unit.click();
  await page.getByRole("radio", { name: "LI, largely implemented" }).check();
  await page
    .getByLabel("Reason of the team")
    .fill("The log is read, so that it does not matter to the goal.");
  await page.getByRole("button", { name: "Record LI" }).click();
  await expect(page.getByRole("heading", { name: "Chosen by the team: largely implemented" })).toBeVisible();
  await page.getByRole("link", { name: "ESG 2: S, satisfied" }).click();
  await page
    .getByRole("group", { name: /significantly harm the goal/ })
    .getByText("Yes")
    .click();
  await page.getByRole("button", { name: "Record the judgement" }).click();
  await expect(page.getByText("Say which weaknesses harm the goal, and how.").first()).toBeVisible();
  await page.getByLabel("Reason", { exact: true }).fill("Nobody would notice if the log were not read.");
  await page.getByRole("button", { name: "Record the judgement" }).click();
  await expect(page.getByRole("heading", { name: "Indicative: unsatisfied" })).toBeVisible();
}

async function take(page: Page, cell: string): Promise<void> {
  await page.getByRole("link", { name: new RegExp(`^${cell}`) }).click();
  await expect(page.locator(".panel").getByText(cell, { exact: true })).toBeVisible();
}

async function attach(page: Page, kind: string, title: string): Promise<void> {
  const items = page.getByRole("list", { name: "Evidence" }).getByRole("listitem");
  const before = await items.count();
  if (!(await page.getByLabel("As", { exact: true }).isVisible()))
    await page.getByText("Attach evidence", { exact: true }).click();
  await page.getByLabel("As", { exact: true }).selectOption(kind);
  await page.getByRole("button", { name: "Choose from the library" }).click();
  await page.getByLabel("Title, description, file or link").fill(title);
  await page.getByRole("option", { name: new RegExp(title) }).click();
  await expect(items).toHaveCount(before + 1);
}

/** Accepts what stands here one after another, until nothing is left to accept. */
async function accept(page: Page, count: number): Promise<void> {
  const buttons = page.getByRole("button", { name: /^Accept/ });
  for (let left = count; left > 0; left--) {
    await expect(buttons).toHaveCount(left);
    await buttons.first().click();
  }
  await expect(buttons).toHaveCount(0);
}

async function answerYes(page: Page, question: string): Promise<void> {
  await page.getByRole("group", { name: question }).getByText("Yes", { exact: true }).click();
}

async function record(page: Page, value: string): Promise<void> {
  await page.getByRole("button", { name: `Record ${value}` }).click();
  await expect(page.locator(".panel").getByText(/^Recorded by/)).toBeVisible();
}
