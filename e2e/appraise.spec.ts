import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { beginAppraisal, begun, submitted } from "./appraising";
import { foundWith, signIn } from "./people";

test("what is declared is weighed, asked about, answered, signed, reopened, and compared with what was signed", async ({
  browser,
}) => {
  const [manager, appraiser, executive] = foundWith("Appraised", ["manager"], ["appraiser"], ["executive"]);
  if (!manager || !appraiser || !executive) throw new Error("nobody was founded");
  const open = async (person: typeof manager) => {
    const page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
    await signIn(page, person);
    return page;
  };
  const [ruth, selin, hanna] = [await open(manager), await open(appraiser), await open(executive)];
  const assessment = await submitted(ruth, "Group reading", { "GP-1": begun });
  const appraisal = await beginAppraisal(selin, "Group reading");

  await test.step("the appraiser accepts what was seen, and asks for what is missing", async () => {
    await selin.goto(`${appraisal}/processes/GP-1`);
    await expectAccessible(selin);
    await expect(selin.getByRole("button", { name: "Accept Documented" })).toHaveCount(0);
    await selin.getByLabel("Your comment on operated").fill("Seen on site.");
    await selin.getByRole("button", { name: "Accept Operated" }).click();
    await expect(selin.locator("#operation")).toContainText("Accepted");
    await selin.getByLabel("Your comment on activity").fill("A list, and not a metric.");
    await selin.getByRole("button", { name: "Reject Activity" }).click();
    await expect(selin.locator("#activity")).toContainText("Rejected");
    await selin.getByLabel("Your comment on documented").fill("Which version is in force?");
    await selin.getByRole("button", { name: "Ask for more about Documented" }).click();
    await expect(selin.getByRole("article", { name: "GP-1, documented" })).toBeVisible();
  });

  await test.step("whoever was asked finds it under Today, changes what it names and nothing else, and answers", async () => {
    await ruth.goto("/today");
    await ruth.getByRole("link", { name: "GP-1, documented" }).click();
    await ruth.getByLabel("Your answer", { exact: true }).fill("Version 4, since March.");
    await ruth.getByRole("button", { name: "Answer" }).click();
    await expect(ruth.getByText("Version 4, since March.")).toBeVisible();
    await ruth.getByRole("link", { name: "To the answers of GP-1" }).click();
    await expect(ruth.locator("#operated input").first()).toBeDisabled();
    await ruth.getByLabel("Kept in").fill("Records manual, version 4");
    await expect(ruth.getByText(/^Saved/)).toBeVisible();
  });

  await test.step("the appraiser closes the request and signs; what was not weighed is counted", async () => {
    await selin.goto(`${appraisal}/sign-off`);
    await expect(selin.getByRole("button", { name: "Sign off" })).toBeDisabled();
    await selin.goto(`${appraisal}/requests`);
    await expect(selin.getByText("Answered, and waiting for the team")).toBeVisible();
    await selin.getByRole("button", { name: "Close the request" }).click();
    await expect(selin.getByRole("heading", { name: "Closed", exact: true })).toBeVisible();
    await selin.goto(`${appraisal}/sign-off`);
    await expect(selin.getByText(/is not weighed, and counts as unknown/)).toBeVisible();
    await selin.getByRole("button", { name: "Sign off" }).click();
    await expect(selin).toHaveURL(appraisal);
    await expect(selin.getByText("A signature stands.")).toBeVisible();
  });

  await test.step("the executive sees declared beside verified", async () => {
    await hanna.goto(`${assessment}/result`);
    await expect(hanna.getByText(/signed it off/)).toContainText("Nothing has changed");
    await expect(hanna.getByRole("definition").filter({ hasText: /^0/ }).first()).toBeVisible();
    await expect(hanna.getByText("Verified", { exact: true }).first()).toBeVisible();
    await expectAccessible(hanna);
    await hanna.goto("/standards/iso-20000");
    await expect(hanna.getByRole("row", { name: /^6\.6 / })).toContainText("closed by SM");
  });

  await test.step("the manager reopens it, and the comparison says what has changed since", async () => {
    await reopen(ruth, assessment);
    await ruth.goto(`${assessment}/processes/GP-1`);
    await ruth
      .getByRole("group", { name: "Operated", exact: true })
      .getByRole("radio", { name: "Unknown" })
      .check();
    await expect(ruth.getByText(/^Saved/)).toBeVisible();
    await ruth.goto("/assessments");
    await ruth.getByRole("link", { name: "changed since sign-off" }).click();
    await expect(ruth.getByRole("heading", { level: 1 })).toHaveText(
      "One thing has changed since it was signed off.",
    );
    await expect(ruth.getByRole("row", { name: /GP-1.*operated/ })).toContainText("unknown");
    await expectAccessible(ruth);
  });
});

async function reopen(page: Page, assessment: string): Promise<void> {
  await page.goto(`${assessment}/details`);
  await page.getByLabel("Why it is reopened").fill("The manual changed.");
  await page.getByRole("button", { name: "Reopen it" }).click();
  await expect(page).toHaveURL(assessment);
}
