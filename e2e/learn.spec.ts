import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn } from "./people";

test("a process owner looks up a process, its neighbours and the rules behind its levels", async ({
  page,
}) => {
  await arrive(page);
  await page.getByRole("link", { name: "Learn", exact: true }).click();
  await expect(page.getByRole("heading", { name: "All 45 processes, by level and group" })).toBeVisible();
  await expectAccessible(page);

  await page.getByLabel("Words in the name, summary or guidance").fill("patch");
  await page.getByLabel("Level", { exact: true }).selectOption("Operational");
  await page.getByRole("button", { name: "Find" }).click();
  await expect(page).toHaveURL(/\?q=patch&level=operational&group=/);
  await expect(
    page.getByRole("heading", { name: /of 45 processes mention “patch” in Operational/ }),
  ).toBeVisible();

  await page.getByRole("link", { name: "OSP-5 IT Managed Domain Patching" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("OSP-5 IT Managed Domain Patching");
  await expect(page).toHaveTitle("OSP-5 IT Managed Domain Patching · Plumbline");
  await expect(page.getByText("4.5.3.3")).toBeVisible();
  await expect(page.getByRole("table", { name: "Seven suggested metrics" }).getByRole("row")).toHaveCount(8);
  await expectAccessible(page);

  await page.getByRole("link", { name: "Next process: OSP-6" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("OSP-6 IT Managed Domain Clearing");
  await page.getByRole("link", { name: "Previous process: OSP-5" }).click();
  await page.getByRole("link", { name: "OSP-3 Inventory Management" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("OSP-3 Inventory Management");

  await page.getByRole("link", { name: "Table 2.1" }).click();
  const matrix = page.getByRole("table", { name: /^Table 2\.1/ });
  const asked = matrix.getByRole("row").filter({ has: page.getByRole("rowheader", { name: /^Quality/ }) });
  await expect(asked.getByRole("cell")).toHaveText(["no", "no", "no", "yes", "yes"]);
  await expectAccessible(page);
});

test("what is ours and what is no part of a model is said in plain sight", async ({ page }) => {
  await arrive(page);
  await page.goto("/learn");
  await page.getByRole("link", { name: "Maturity profile" }).click();
  await expect(page.getByText("The profile Baseline is no part of the standard")).toBeVisible();
  await expect(page.getByText("publishes no table of maturity levels")).toBeVisible();
  await expect(page.getByText("placed by us", { exact: true })).toHaveCount(8);
  await expectAccessible(page);

  await page.goto("/learn");
  await page.getByRole("link", { name: "Security Management area" }).click();
  await expect(page.getByText("It is not part of any released CMMI model")).toBeVisible();
  await expect(page.getByRole("article")).toHaveCount(8);
  const threats = page.getByRole("article").filter({ hasText: "ESP 1.2" });
  await expect(threats.getByRole("heading", { name: "Subpractices Source: seed" })).toBeVisible();
  await expect(threats.getByRole("heading", { name: "Work products Source: ours" })).toBeVisible();
  await expectAccessible(page);
});

test("the search works without JavaScript, and says what to do when nothing fits", async ({
  page,
  browser,
}) => {
  await arrive(page);
  const plain = await withoutJavaScript(page, browser);
  await plain.goto("/learn");
  await plain.getByLabel("Words in the name, summary or guidance").fill("zebra");
  await plain.getByRole("button", { name: "Find" }).click();
  await expect(
    plain.getByRole("heading", { name: "None of the 45 processes mentions “zebra”." }),
  ).toBeVisible();
  await expect(plain.getByLabel("Words in the name, summary or guidance")).toHaveValue("zebra");
  await plain.getByRole("link", { name: "Show all 45 processes" }).click();
  await expect(plain.getByRole("heading", { name: "All 45 processes, by level and group" })).toBeVisible();
});

test("a code that is no process is not found, and nothing is learned signed out", async ({ page }) => {
  await page.goto("/learn/OSP-5");
  await expect(page).toHaveURL(/\/sign-in/);
  await arrive(page);
  expect((await page.goto("/learn/OSP-13"))?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "No such process" })).toBeVisible();
  await expectAccessible(page);
});

async function arrive(page: Page): Promise<void> {
  const [owner] = await foundWith("Learners", ["contributor"]);
  if (owner === undefined) throw new Error("nobody was founded");
  await signIn(page, owner);
}

async function withoutJavaScript(page: Page, browser: Browser): Promise<Page> {
  const storageState = await page.context().storageState();
  return (await browser.newContext({ javaScriptEnabled: false, storageState })).newPage();
}

test("the mast marks the place one is at, also after going on without loading the page anew", async ({
  page,
}) => {
  const [reader] = await foundWith("Places", ["executive"]);
  if (reader === undefined) throw new Error("nobody was founded");
  await signIn(page, reader);
  const mast = page.getByRole("navigation", { name: "Main" });
  await expect(mast.getByRole("link", { name: "Portfolio" })).toHaveAttribute("aria-current", "page");
  await mast.getByRole("link", { name: "Learn" }).click();
  await expect(mast.getByRole("link", { name: "Learn" })).toHaveAttribute("aria-current", "page");
  await expect(mast.getByRole("link", { name: "Portfolio" })).not.toHaveAttribute("aria-current");
});
