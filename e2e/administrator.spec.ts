import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn } from "./people";

test("an administrator adds somebody, hands out a link, changes a role and ends the membership", async ({
  page,
  browser,
}) => {
  const [administrator] = await foundWith("Gate Keepers", ["administrator"]);
  if (administrator === undefined) throw new Error("nobody was founded");
  const email = administrator.email.replace("administrator-1", "nina");
  await signIn(page, administrator);
  await expect(page.getByRole("heading", { name: "People", level: 1 })).toBeVisible();
  await expectAccessible(page);

  await add(page, email);
  await page.getByRole("button", { name: "Hand out a one-time link" }).click();
  const link = await page.getByLabel("One-time link").inputValue();
  await expectAccessible(page);
  const newcomer = await comeIn(browser, link);
  await expect(newcomer.getByText("Process owner, Gate Keepers")).toBeVisible();
  expect((await newcomer.goto("/people"))?.status()).toBe(404);

  await page.reload();
  await expect(page.getByRole("heading", { name: "Nina Roth", level: 1 })).toBeVisible();
  await page.getByLabel("Executive").check();
  await page.getByRole("button", { name: "Save the roles" }).click();
  await expect(page.getByText("Saved. It holds from")).toBeVisible();
  await newcomer.goto("/");
  await expect(newcomer.getByText("Process owner, Executive, Gate Keepers")).toBeVisible();

  await page.getByRole("link", { name: "End the membership" }).click();
  await expect(page.getByRole("heading", { name: "End the membership of Nina Roth?" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "End the membership" }).click();
  await expect(page.getByRole("button", { name: "Restore the membership" })).toBeVisible();
  await newcomer.reload();
  await expect(newcomer.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
  await newcomer.close();

  await page.getByRole("link", { name: "People" }).first().click();
  await page.getByLabel("Show").selectOption("Those who left");
  await page.getByRole("button", { name: "Show" }).click();
  await expect(page).toHaveURL(/state=ended/);
  await expect(page.getByRole("link", { name: "Nina Roth" })).toBeVisible();
});

test("the last administrator keeps the role, a unit is added, and the own profile is set", async ({
  page,
}) => {
  const [administrator] = await foundWith("Unit Keepers", ["administrator"]);
  if (administrator === undefined) throw new Error("nobody was founded");
  await signIn(page, administrator);
  await page.getByRole("table").getByRole("link", { name: administrator.name }).click();
  await page.getByLabel("Administrator").uncheck();
  await page.getByLabel("Security manager").check();
  await page.getByRole("button", { name: "Save the roles" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "the last administrator" })).toBeVisible();

  await page.goto("/units");
  await expectAccessible(page);
  await page.getByLabel("Name").fill("Plant Olten");
  await page.getByRole("button", { name: "Add the unit" }).click();
  await page.getByRole("link", { name: "Plant Olten" }).click();
  await expect(page.getByRole("heading", { name: "Plant Olten", level: 1 })).toBeVisible();
  await expectAccessible(page);

  await page.goto("/profile");
  await page.getByLabel("Theme").selectOption("Dark");
  await page.getByLabel("Time zone").selectOption("Asia/Tokyo");
  await page.getByLabel("Name").fill("Tenzin Keeper");
  await page.getByLabel("Keyboard shortcuts").uncheck();
  await page.getByRole("button", { name: "Save the profile" }).click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  await expect(page.getByRole("heading", { name: "Tenzin Keeper", level: 1 })).toBeVisible();
  await expect(page.getByLabel("Keyboard shortcuts")).not.toBeChecked();
  await expectAccessible(page);
});

async function add(page: Page, email: string): Promise<void> {
  await page.getByRole("link", { name: "Add somebody" }).click();
  await page.getByLabel("Name").fill("Nina Roth");
  await page.getByLabel("E-mail address").fill(email);
  await page.getByRole("button", { name: "Add to the organisation" }).click();
  await expect(page.getByText("Choose at least one role.").first()).toBeVisible();
  await expectAccessible(page);
  await page.getByLabel("Process owner").check();
  await page.getByRole("button", { name: "Add to the organisation" }).click();
  await expect(page.getByText(`${email} was asked to join, and has not come yet.`)).toBeVisible();
}

/** A browser of the newcomer's own, in which the link is opened. */
async function comeIn(browser: Browser, link: string): Promise<Page> {
  const page = await openLink(browser, link);
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  const again = await (await browser.newContext()).newPage();
  await again.goto(link);
  await expect(again.getByRole("alert").filter({ hasText: "This link has been used" })).toBeVisible();
  await expect(again.getByLabel("New password"), "nothing written there would help").toHaveCount(0);
  await expect(again.getByRole("link", { name: "Sign in" })).toBeVisible();
  return page;
}

async function openLink(browser: Browser, link: string): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await page.goto(link);
  // Read from behind the #, as soon as the page's own program runs.
  await expect(page.getByLabel("Your link")).toBeHidden();
  await page.getByLabel("New password").fill("a sentence that Nina chose");
  await page.getByLabel("The same again").fill("a sentence that Nina chose");
  await page.getByRole("button", { name: "Set the password and sign in" }).click();
  return page;
}
