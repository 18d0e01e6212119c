import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { begun, submitted } from "./appraising";
import { foundWith, signIn } from "./people";

const places = ["Group IT", "Plant Baden"] as const;

test("an appraiser characterises a goal at two instances, judges it, shows findings, hears a remark and concludes", async ({
  page,
  browser,
}) => {
  const [manager, appraiser] = foundWith("Limmat Works", ["manager"], ["appraiser"]);
  if (manager === undefined || appraiser === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  await submitted(page, "Limmat reading", { "GP-1": begun });
  await addItem(page, "Operations log");

  const other = await (await browser.newContext()).newPage();
  await signIn(other, appraiser);
  const appraisal = await beginAtTwo(other, "Limmat reading");
  await other.goto(`${appraisal}/practices`);
  await expect(
    other.getByRole("heading", { name: "Security Management: 0 of 40 cells are characterised.", level: 1 }),
  ).toBeVisible();
  await expectAccessible(other);

  // Evidence that covers the goal: both kinds at one instance, and something at the other.
  for (const practice of ["ESP 2.1", "ESP 2.2"]) {
    await take(other, `${practice} at Group IT`);
    for (const kind of ["Artifact", "Affirmation"]) await attach(other, kind);
    await expect(
      other.getByText("None of two items is weighed. All accepted, it would be FI."),
    ).toBeVisible();
    await accept(other, 2);
    await expect(other.getByRole("heading", { name: "Suggested: fully implemented" })).toBeVisible();
    await record(other, "FI");
  }
  await take(other, "ESP 2.1 at Plant Baden");
  await attach(other, "Artifact");
  await accept(other, 1);
  await expect(other.getByRole("heading", { name: "Suggested: partially implemented" })).toBeVisible();
  await answerYes(other, "Is the evidence sufficient and adequate?");
  await other.getByRole("button", { name: "Record and go on" }).click();
  await expect(other).toHaveURL(/go=on/);
  await expect(other.locator(".panel h2")).toBeFocused();

  // Arrow keys move; where they rest, the cell is taken in hand.
  await take(other, "ESP 2.1 at Plant Baden");
  await other.getByRole("link", { name: /^ESP 2.1 at Plant Baden/ }).focus();
  await other.keyboard.press("ArrowDown");
  await expect(other.getByText("ESP 2.2 at Plant Baden", { exact: true })).toBeVisible();
  await answerYes(other, "Is there some evidence, if not enough?");
  await other.getByText("Add a weakness, a strength or a note").click();
  await other.getByLabel("What was found").fill("Only the Manager reads the log.");
  await other.getByRole("button", { name: "Add", exact: true }).click();
  await expect(other.getByRole("link", { name: /names nobody; this one names/ })).toBeVisible();
  await other.getByLabel("What was found").fill("The log is read by one person alone.");
  await other.getByRole("button", { name: "Add", exact: true }).click();
  await expect(other.getByRole("list", { name: "Weaknesses" })).toContainText(
    "The log is read by one person",
  );
  await record(other, "PI");
  await expectAccessible(other);

  // FI and PI leave the team a choice: the worst stands until it is made.
  await expect(other.getByRole("link", { name: /^ESP 2.2 for the whole unit: PI/ })).toContainText(
    "to judge",
  );
  await other.getByRole("link", { name: /^ESP 2.2 for the whole unit/ }).click();
  await other.getByRole("radio", { name: "LI, largely implemented" }).check();
  await other
    .getByLabel("Reason of the team")
    .fill("The log is read, so that it does not matter to the goal.");
  await other.getByRole("button", { name: "Record LI" }).click();
  await expect(other.getByRole("heading", { name: "Chosen by the team: largely implemented" })).toBeVisible();
  await expect(other.getByRole("link", { name: /^ESG 2: S ?, satisfied/ })).toBeVisible();
  await expectAccessible(other);

  await other.getByRole("link", { name: /^ESG 2:/ }).click();
  await other
    .getByRole("group", { name: /significantly harm the goal/ })
    .getByText("Yes")
    .click();
  await other.getByRole("button", { name: "Record the judgement" }).click();
  await expect(other.getByText("Say which weaknesses harm the goal, and how.").first()).toBeVisible();
  await other.getByLabel("Reason", { exact: true }).fill("Nobody would notice if the log were not read.");
  await other.getByRole("button", { name: "Record the judgement" }).click();
  await expect(other.getByRole("heading", { name: "Indicative: unsatisfied" })).toBeVisible();

  await other.goto(`${appraisal}/rating`);
  await expect(other.getByRole("row", { name: /^ESG 2/ })).toContainText("U unsatisfied");
  await expectAccessible(other);

  // Participants see what was found once it is shown, and what they say stays beside it.
  await other.goto(`${appraisal}/findings`);
  await page.goto(`${appraisal}/findings`);
  await expect(page.getByRole("heading", { name: "No findings yet" })).toBeVisible();
  for (const place of places) await other.getByRole("checkbox", { name: place }).check();
  await other.getByRole("button", { name: "Show to participants" }).click();
  await expect(other.getByRole("heading", { name: "Participants have seen every finding." })).toBeVisible();
  await page.reload();
  await page.getByText("Remark on this").click();
  await page.getByLabel("Your remark").fill("Two people read it since October.");
  await page.getByRole("button", { name: "Remark", exact: true }).click();
  await expect(page.getByRole("list", { name: "Remarks of participants" })).toContainText("since October");
  await expectAccessible(page);

  await other.reload();
  await expect(other.getByRole("list", { name: "Remarks of participants" })).toContainText("since October");
  await expect(
    other.getByRole("link", { name: /ESG 2 is unsatisfied and has no final sentence/ }),
  ).toBeVisible();
  await other.getByText("Write a final sentence on ESG 2").click();
  await other
    .getByLabel("What stays of ESG 2")
    .fill("Operations are logged, and nobody is sure to read the log.");
  await other.getByRole("button", { name: "Write it" }).click();
  await expect(other.getByRole("region", { name: /^ESG 2/ })).toContainText("Weakness · Final");
  await expectAccessible(other);

  await other.goto(`${appraisal}/disclosure`);
  await expect(other.getByText(/It is not a SCAMPI or benchmark appraisal/)).toBeVisible();
  await expect(other.getByRole("definition").filter({ hasText: "1, where the rules left" })).toBeVisible();
  await expectAccessible(other);
});

async function addItem(page: Page, title: string): Promise<void> {
  await page.goto("/evidence/add");
  await page.getByLabel("Title", { exact: true }).fill(title);
  await page.getByRole("button", { name: "Add the item" }).click();
  await expect(page.getByRole("heading", { name: title, level: 1 })).toBeVisible();
}

async function beginAtTwo(page: Page, name: string): Promise<string> {
  await page.goto("/appraisals");
  await page.getByRole("link", { name: `Begin the appraisal of ${name}` }).click();
  for (const [at, place] of places.entries()) await page.getByLabel(`Name of instance ${at + 1}`).fill(place);
  await page.getByRole("button", { name: "Begin the appraisal" }).click();
  await expect(page).toHaveURL(/\/appraisals\/[\da-f-]{36}$/);
  return new URL(page.url()).pathname;
}

async function take(page: Page, cell: string): Promise<void> {
  await page.getByRole("link", { name: new RegExp(`^${cell}`) }).click();
  await expect(page.locator(".panel").getByText(cell, { exact: true })).toBeVisible();
}

async function attach(page: Page, kind: string): Promise<void> {
  const items = page.getByRole("list", { name: "Evidence" }).getByRole("listitem");
  const before = await items.count();
  if (!(await page.getByLabel("As", { exact: true }).isVisible()))
    await page.getByText("Attach evidence", { exact: true }).click();
  await page.getByLabel("As", { exact: true }).selectOption(kind);
  await page.getByRole("button", { name: "Choose from the library" }).click();
  await page.getByLabel("Title, description, file or link").fill("Operations");
  await page.getByRole("option", { name: /Operations log/ }).click();
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
