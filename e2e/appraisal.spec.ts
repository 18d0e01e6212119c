import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { beginAppraisal, begun, filledIn, submit } from "./appraising";
import { characteriseGoal, judgeGoal, places } from "./characterising";
import { dropOn, text } from "./evidence-files";
import { foundWith, type Person, signIn } from "./people";

const name = "Limmat reading";

test("what is declared with files is asked about, weighed, characterised at two places, signed, read, and changed since", async ({
  browser,
}) => {
  const [manager, owner, appraiser, executive] = await foundWith(
    "Limmat Works",
    ["manager"],
    ["contributor"],
    ["appraiser"],
    ["executive"],
  );
  if (!manager || !owner || !appraiser || !executive) throw new Error("nobody was founded");
  const [ruth, markus] = [await pageOf(browser, manager), await pageOf(browser, owner)];
  const [selin, hanna] = [await pageOf(browser, appraiser), await pageOf(browser, executive)];

  const assessment = await test.step("the manager attaches files, names the owner, and submits", async () => {
    const draft = await filledIn(ruth, name, { "GP-1": begun });
    await attachTo(ruth, draft);
    await assign(ruth, draft, owner.name);
    await submit(ruth, draft);
    return draft;
  });
  const appraisal = await beginAppraisal(selin, name, places);

  await test.step("the appraiser accepts what was seen, rejects what is none, and asks for more", async () => {
    await selin.goto(`${appraisal}/processes/GP-1`);
    await expectAccessible(selin);
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

  await test.step("the owner finds it under Today, changes what it names and nothing else, and answers", async () => {
    await markus.goto("/today");
    await expect(markus.getByRole("link", { name: "Start an assessment" })).toHaveCount(0);
    await markus.getByRole("link", { name: "GP-1, documented" }).click();
    await markus.getByLabel("Your answer", { exact: true }).fill("Version 4, since March.");
    await markus.getByRole("button", { name: "Answer" }).click();
    await expect(markus.getByText("Version 4, since March.")).toBeVisible();
    await markus.getByRole("link", { name: /^To the answers of GP-1/ }).click();
    await expect(markus.locator("#operated input").first()).toBeDisabled();
    await markus.getByLabel("Kept in").fill("Records manual, version 4");
    await expect(markus.getByText(/^Saved/)).toBeVisible();
    await expectAccessible(markus);
  });

  await test.step("the appraiser closes the request, and accepts what the evidence backs", async () => {
    await selin.goto(`${appraisal}/sign-off`);
    await expect(selin.getByRole("button", { name: "Sign off" })).toBeDisabled();
    await selin.goto(`${appraisal}/requests`);
    await expect(selin.getByText("Answered, and waiting for the team")).toBeVisible();
    await selin.getByRole("button", { name: "Close the request" }).click();
    await expect(selin.getByRole("heading", { name: "Closed", exact: true })).toBeVisible();
    await selin.goto(`${appraisal}/processes/GP-1`);
    await selin.getByRole("button", { name: "Accept Documented" }).click();
    await expect(selin.locator("#documentation")).toContainText("Accepted");
  });

  await test.step("the appraiser characterises a goal of SM at two instances and judges it", async () => {
    await selin.goto(`${appraisal}/practices`);
    await expect(
      selin.getByRole("heading", {
        name: "Security Management: 0 of 40 cells are characterised.",
        level: 1,
      }),
    ).toBeVisible();
    await characteriseGoal(selin, "Records manual");
    await judgeGoal(selin);
    await selin.goto(`${appraisal}/rating`);
    await expect(selin.getByRole("row", { name: /^ESG 2/ })).toContainText("U unsatisfied");
    await expectAccessible(selin);
  });

  await test.step("the owner reads what was found once it is shown, and remarks on it", async () => {
    await selin.goto(`${appraisal}/findings`);
    for (const place of places) await selin.getByRole("checkbox", { name: place }).check();
    await selin.getByRole("button", { name: "Show to participants" }).click();
    await expect(selin.getByRole("heading", { name: "Participants have seen every finding." })).toBeVisible();
    await markus.goto("/today");
    await markus.getByRole("link", { name: `Findings of ${name}` }).click();
    await markus.getByText("Remark on this").click();
    await markus.getByLabel("Your remark").fill("Two people read it since October.");
    await markus.getByRole("button", { name: "Remark", exact: true }).click();
    const remarks = markus.getByRole("list", { name: "Remarks of participants" });
    await expect(remarks).toContainText("since October");
    await expectAccessible(markus);
  });

  await test.step("the appraiser says what stays of the goal, and signs", async () => {
    await selin.reload();
    const remarks = selin.getByRole("list", { name: "Remarks of participants" });
    await expect(remarks).toContainText("since October");
    await selin.getByText("Write a final sentence on ESG 2").click();
    await selin
      .getByLabel("What stays of ESG 2")
      .fill("Operations are logged, and nobody is sure to read the log.");
    await selin.getByRole("button", { name: "Write it" }).click();
    await expect(selin.getByRole("region", { name: /^ESG 2/ })).toContainText("Weakness · Final");
    await expectAccessible(selin);
    await selin.goto(`${appraisal}/disclosure`);
    await expect(selin.getByText(/It is not a SCAMPI or benchmark appraisal/)).toBeVisible();
    await expect(selin.getByRole("definition").filter({ hasText: "1, where the rules left" })).toBeVisible();
    await selin.goto(`${appraisal}/sign-off`);
    await expect(selin.getByRole("heading", { name: "Every declared answer is weighed." })).toBeVisible();
    await selin.getByRole("button", { name: "Sign off" }).click();
    await expect(selin).toHaveURL(appraisal);
    await expect(selin.getByText("A signature stands.")).toBeVisible();
  });

  await test.step("the executive sees declared beside verified, and the gap at clause 6.6 closed", async () => {
    await hanna.goto(`${assessment}/result`);
    await expect(hanna.getByText(/signed it off/)).toContainText("Nothing has changed");
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

async function pageOf(browser: Browser, person: Person): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
  await signIn(page, person);
  return page;
}

/** Two files let go of beside an answer, each an item of its own. */
async function attachTo(page: Page, assessment: string): Promise<void> {
  await page.goto(`${assessment}/processes/GP-1`);
  const drawer = page.getByRole("region", { name: "Evidence", exact: true });
  await drawer.getByText("Attach evidence").click();
  for (const [backs, file] of [
    ["Documented", "Records_manual.txt"],
    ["Activity", "Reviews.txt"],
  ] as const) {
    await drawer.getByLabel("What it backs").selectOption(backs);
    await dropOn(drawer.locator(".drop-zone"), text(file, `${file}, as it stands.`));
    await expect(
      drawer.getByRole("list", { name: `Evidence for ${backs.toLowerCase()}` }).getByRole("listitem"),
    ).toHaveCount(1);
  }
}

async function assign(page: Page, assessment: string, owner: string): Promise<void> {
  await page.goto(`${assessment}/assign`);
  await page.getByLabel("Owner", { exact: true }).selectOption({ label: owner });
  await page.getByRole("checkbox", { name: /^GP-1 / }).check();
  await page.getByRole("button", { name: "Assign the chosen ones" }).click();
  await expect(
    page.getByRole("heading", { name: "One process of 45 has an owner.", level: 1 }),
  ).toBeVisible();
}

async function reopen(page: Page, assessment: string): Promise<void> {
  await page.goto(`${assessment}/details`);
  await page.getByLabel("Why it is reopened").fill("The manual changed.");
  await page.getByRole("button", { name: "Reopen it" }).click();
  await expect(page).toHaveURL(assessment);
}
