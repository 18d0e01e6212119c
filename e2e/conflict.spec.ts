import { expect, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn } from "./people";

test("two managers change one answer: both values are shown, and one is chosen", async ({
  page,
  browser,
}) => {
  const [first, second] = await foundWith("Two hands", ["manager"], ["manager"]);
  if (first === undefined || second === undefined) throw new Error("nobody was founded");
  await signIn(page, first);
  await page.goto("/assessments");
  await page.getByRole("link", { name: "Start an assessment" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Shared reading");
  await page.getByLabel("Scope statement").fill("Everything.");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await page.getByRole("link", { name: "Begin with GP-1" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Knowledge Management");

  const other = await (await browser.newContext()).newPage();
  await signIn(other, second);
  await other.goto(page.url());
  const operated = (on: typeof page) => on.getByRole("group", { name: "Operated", exact: true });
  await operated(other).getByRole("radio", { name: "Yes", exact: true }).check();
  await expect(other.getByRole("status")).toContainText("Saved at");

  await operated(page).getByRole("radio", { name: "Unknown" }).check();
  const notice = page.getByRole("alert").filter({ hasText: "Somebody changed this answer while you did" });
  await expect(notice).toContainText("manager 2 set it to yes. Yours says unknown.");
  await expectAccessible(page);
  await notice.getByRole("button", { name: "Keep mine" }).click();
  await expect(page.getByRole("status")).toContainText("Saved at");
  await expect(notice).toBeHidden();
  await other.reload();
  await expect(operated(other).getByRole("radio", { name: "Unknown" })).toBeChecked();
});

test("a save that the network loses is kept through a reload and sent when it is back", async ({
  page,
  context,
}) => {
  const [manager] = await foundWith("Far away", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  await page.goto("/assessments");
  await page.getByRole("link", { name: "Start an assessment" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Reading from a train");
  await page.getByLabel("Scope statement").fill("Everything.");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await page.getByRole("link", { name: "Begin with GP-1" }).click();
  await expect(page.getByLabel("Note")).toBeVisible();

  await page.route("**/answers", (route) => route.abort());
  await page.getByLabel("Note").fill("Written in a tunnel");
  await expect(page.getByRole("status")).toContainText("Not saved. Your answers are kept here");
  await page.reload();
  await expect(page.getByLabel("Note")).toHaveValue("Written in a tunnel");
  await page.unroute("**/answers");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(page.getByRole("status")).toContainText("Saved at");
  const elsewhere = await context.newPage();
  await elsewhere.goto(page.url());
  await expect(elsewhere.getByLabel("Note")).toHaveValue("Written in a tunnel");
});
