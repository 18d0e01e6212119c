import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn } from "./people";
import type { Fields } from "./stage";
import { declare, theUnit } from "./units";

test("an administrator hangs units together, managers read them, and an executive sees where the group stands", async ({
  page,
  browser,
}) => {
  const [manager, administrator, executive] = await foundWith(
    "Three Lakes",
    ["manager"],
    ["administrator"],
    ["executive"],
  );
  if (!manager || !administrator || !executive) throw new Error("nobody was founded");
  const keeper = await (await browser.newContext()).newPage();
  await signIn(keeper, administrator);
  for (const [name, below] of [["Three Lakes Group"], ["North", "Three Lakes Group"], ["South"]] as const)
    await theUnit(keeper, name, below);
  await keeper.getByRole("link", { name: "South", exact: true }).click();
  await expect(keeper.getByRole("heading", { name: "South", level: 1 })).toBeVisible();
  await keeper.locator("#parentId").selectOption({ label: "Three Lakes Group" });
  await keeper.getByRole("button", { name: "Move the unit" }).click();
  await expect(keeper.getByRole("row", { name: /^South/ })).toBeVisible();
  await expectAccessible(keeper);

  await signIn(page, manager);
  await declare(page, "North, 2025", "North");
  await declare(page, "North, 2026", "North", established);
  await declare(page, "South, 2026", "South");

  const reader = await (await browser.newContext()).newPage();
  await signIn(reader, executive);
  await reader.goto("/");
  await expect(reader).toHaveURL(/\/portfolio$/);
  const title = reader.getByRole("heading", { level: 1 });
  await expect(title).toHaveText(
    "None of two assessed units declare to be at their target; none is verified yet.",
  );
  await expect(
    reader.getByRole("img", { name: /^North: not verified, declared 0, target 3$/ }),
  ).toBeVisible();
  await expect(reader.getByRole("row", { name: /^Three Lakes Group/ })).toContainText("lowest of two");
  await expectAccessible(reader);
  await narrow(reader);

  await reader.getByLabel("Show").selectOption("Short of their target");
  await reader.getByRole("search").getByRole("button", { name: "Show" }).click();
  await expect(reader.locator(".units tbody tr")).toHaveCount(2);
  await reader.getByRole("link", { name: "North", exact: true }).click();
  await expect(title).toContainText("North is at 0, as in the first of two readings");
  await reader.getByLabel("Process", { exact: true }).selectOption({ label: "GP-1 Knowledge Management" });
  await reader.locator("#process").getByRole("button", { name: "Show" }).click();
  await expect(
    reader.getByRole("heading", { name: "GP-1 Knowledge Management stands at 1, possibly 5." }),
  ).toBeVisible();
  await expect(reader.locator("#course canvas")).toBeVisible();
  await expectAccessible(reader);
  await narrow(reader);

  await reader.getByRole("link", { name: "What changed since" }).click();
  await expect(reader.getByRole("heading", { name: "One up, 44 as before" })).toBeVisible();
});

test("what holds units back opens the process, the units and the answers behind it", async ({ page }) => {
  const [person] = await foundWith("Two Mills", ["manager", "administrator"]);
  if (person === undefined) throw new Error("nobody was founded");
  await signIn(page, person);
  for (const name of ["Mill One", "Mill Two"]) await theUnit(page, name);
  await declare(page, "One, 2026", "Mill One");
  await declare(page, "Two, 2026", "Mill Two", established);

  await page.goto("/portfolio");
  await page.locator("#holding").getByRole("link").first().click();
  await expect(page.getByText(/^It holds (one|1|2) of two assessed units back/)).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("link", { name: "Open the answers of Mill One" }).click();
  await expect(page.locator("#operated")).toContainText("No");

  await page.goto("/portfolio/processes");
  await expect(page.getByRole("heading", { name: /of 90 processes of two units/ })).toBeVisible();
  await expectAccessible(page);
  await narrow(page);
  await page.getByRole("link", { name: "GP-1 in Mill Two: 1, possibly 5" }).press("Enter");
  await expect(page).toHaveURL(/\/processes\/GP-1$/);
  await page.goto("/portfolio/compare");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Two units side by side");
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Mill One beside Mill Two");
  await expectAccessible(page);
});

/** For certain at capability 1, possibly at 5. */
const established: Fields = {
  operated: "yes",
  documented: "yes",
  ...Object.fromEntries(
    ["activity", "scope", "unavailability", "effectiveness", "load", "quality", "efficiency"].map((type) => [
      `metrics.${type}`,
      "unknown",
    ]),
  ),
};

async function narrow(page: Page): Promise<void> {
  await page.setViewportSize({ width: 320, height: 800 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await page.setViewportSize({ width: 1280, height: 900 });
}
