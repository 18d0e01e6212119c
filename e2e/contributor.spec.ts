import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn } from "./people";

test("a manager assigns processes, their owner answers one and calls on the manager, who hands it back", async ({
  page,
  browser,
}) => {
  const [manager, owner] = await foundWith("Reuss Works", ["manager"], ["contributor"]);
  if (manager === undefined || owner === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  await expect(page.getByRole("heading", { name: "Nothing waits for you.", level: 1 })).toBeVisible();
  await expectAccessible(page);
  const address = await start(page);
  await assignTwo(page, owner.name);

  const other = await (await browser.newContext()).newPage();
  await signIn(other, owner);
  await expect(other.getByRole("heading", { name: "Two processes wait for you.", level: 1 })).toBeVisible();
  await expect(other.getByRole("table").getByRole("link")).toHaveText([/^GP-3/, /^OSP-5/]);
  await expectAccessible(other);
  expect((await other.goto(`${address}/processes/GP-1`))?.status()).toBe(404);
  expect((await other.goto(`${address}/result`))?.status()).toBe(404);
  await other.goto(address);
  await expect(other.getByRole("table").getByRole("link")).toHaveText([/^GP-3/, /^OSP-5/]);

  await other.getByRole("link", { name: /^OSP-5/ }).click();
  await expect(other.getByText(owner.name).nth(1)).toBeVisible();
  await other.getByRole("button", { name: "Say that it is done" }).click();
  await expect(other.getByText("Some of its answers are still open.")).toBeVisible();
  await other
    .getByRole("group", { name: "Operated", exact: true })
    .getByRole("radio", { name: "No", exact: true })
    .check();
  await expect(other.getByText(/^Saved at/)).toBeVisible();
  await other.getByRole("button", { name: "Say that it is done" }).click();
  await expect(other.getByRole("button", { name: "It is not done after all" })).toBeVisible();
  await other.getByLabel("Say something about this process").fill("It ended in June. @man");
  await other.getByRole("button", { name: `@${manager.name}` }).click();
  await other.getByRole("button", { name: "Comment", exact: true }).click();
  await expect(other.getByRole("list", { name: "Comments, newest last" })).toContainText("It ended in June.");
  await expect(other.getByLabel("Say something about this process")).toHaveValue("");
  await expectAccessible(other);

  await page.goto("/today");
  await expect(page.getByRole("heading", { name: "One process was said to be done." })).toBeVisible();
  await expect(page.getByRole("list", { name: "Comments that call on you" })).toContainText(
    "It ended in June.",
  );
  await expectAccessible(page);
  const comments = page.getByRole("list", { name: "Comments that call on you" });
  const toProcess = await comments.getByRole("link", { name: /OSP-5/ }).getAttribute("href");
  await page.getByRole("button", { name: "I have read them" }).click();
  await expect(comments).toHaveCount(0);
  await page.goto(toProcess ?? "");
  await page.getByText("Hand it back to its owner").click();
  await page.getByLabel("What is still to be done").fill("Say in the note what took its place.");
  await page.getByRole("button", { name: "Hand it back" }).click();
  await expect(page.getByText("handed back", { exact: true })).toBeVisible();
  await expectAccessible(page);

  await other.goto("/today");
  await expect(other.getByRole("heading", { name: "One process was handed back to you." })).toBeVisible();
  await expect(other.getByText("“Say in the note what took its place.”")).toBeVisible();
  await expectAccessible(other);
});

async function start(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Start an assessment" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Reuss reading");
  await page.getByLabel("Scope statement").fill("Everything that Reuss Works runs.");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await expect(page.getByRole("heading", { name: "Reuss reading", level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}

async function assignTwo(page: Page, owner: string): Promise<void> {
  await page.getByRole("link", { name: "Assign processes" }).click();
  await expect(page.getByLabel("Owner", { exact: true })).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Owner", { exact: true }).selectOption({ label: owner });
  await page.getByRole("button", { name: "Assign the chosen ones" }).click();
  await expect(page.getByRole("link", { name: /Choose at least one process/ })).toBeVisible();
  await expect(page.getByLabel("Owner", { exact: true })).toHaveValue(/./);
  await page.getByLabel("Due").fill("2030-01-31");
  await page.getByRole("checkbox", { name: /^GP-3/ }).check();
  await page.getByRole("checkbox", { name: /^OSP-5/ }).check();
  await page.getByRole("button", { name: "Assign the chosen ones" }).click();
  await expect(
    page.getByRole("heading", { name: "Two processes of 45 have an owner.", level: 1 }),
  ).toBeVisible();
}
