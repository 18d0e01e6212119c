import { expect, type Page, test } from "@playwright/test";
import { foundWith, signIn } from "./people";
import { declare, theUnit } from "./units";

test("somebody limited to a branch reads what belongs to it, and nothing beside it", async ({
  page,
  browser,
}) => {
  const [keeper, executive] = await foundWith("Four Docks", ["manager", "administrator"], ["executive"]);
  if (!keeper || !executive) throw new Error("nobody was founded");
  await signIn(page, keeper);
  for (const [name, below] of [["Docks"], ["Dock One", "Docks"], ["Head office"]] as const)
    await theUnit(page, name, below);
  const inside = await declare(page, "Dock One, 2026", "Dock One");
  const outside = await declare(page, "Head office, 2026", "Head office");

  await page.goto("/people");
  await page.getByRole("link", { name: executive.name }).click();
  await page.getByLabel("Where").selectOption({ label: "Docks" });
  await page.getByRole("button", { name: "Save the roles" }).click();
  await expect(page.getByText("Saved. It holds from the next page they open.")).toBeVisible();

  const reader = await (await browser.newContext()).newPage();
  await signIn(reader, executive);
  await reader.goto("/portfolio");
  await expect(reader.getByRole("heading", { level: 1 })).toContainText(
    "Docks: the one assessed unit is short of its target.",
  );
  await expect(reader.getByRole("row", { name: /^Dock One/ })).toBeVisible();
  await showsNo(reader, "Head office");
  for (const list of ["/assessments", "/portfolio/processes", "/portfolio/compare"]) {
    await reader.goto(list);
    await showsNo(reader, "Head office");
  }
  await reader.goto(`${inside}/result`);
  await expect(reader.getByRole("heading", { level: 1 })).toContainText("Dock One");
  const past = await reader.goto(`${outside}/result`);
  expect(past?.status()).toBe(404);
  await showsNo(reader, "Head office");
});

async function showsNo(page: Page, text: string): Promise<void> {
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await expect(page.locator("body")).not.toContainText(text);
}
