import { readFileSync } from "node:fs";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn } from "./people";

test("a manager takes an assessment out and in, sees first what would change, and carries it over into the next", async ({
  page,
}) => {
  const [manager] = await foundWith("Zihl Works", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  const first = await start(page, "First reading");

  await test.step("a table fills in what it speaks of", async () => {
    await page.getByRole("link", { name: "Import, export, carry over" }).click();
    await expect(page.getByRole("heading", { name: "Import, export and carry over" })).toBeVisible();
    await expectAccessible(page);
    await choose(
      page,
      "answers.csv",
      "process;operated;note\r\nGP-1;no;'=SUM(1)\r\nGP-2;no;\r\nOSP-5;yes;\r\n",
    );
    await expect(page.getByText("Four new; none stays as it is.")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Apply these changes" }).click();
    await expect(page.getByText("Four answers in three processes have been taken in.")).toBeVisible();
  });

  await test.step("the assessment file comes back with one answer changed", async () => {
    const file = JSON.parse(await exported(page));
    expect(file).toMatchObject({ name: "First reading", answers: { "GP-1": { note: "=SUM(1)" } } });
    file.answers["OSP-5"].operated = "unknown";
    await choose(page, "changed.json", JSON.stringify(file));
    await expect(page.getByText("One changed; three stay as they are.")).toBeVisible();
    const row = page.getByRole("row", { name: /operated/ });
    await expect(row).toContainText("yes");
    await expect(row).toContainText("unknown");
    await page.getByRole("button", { name: "Apply these changes" }).click();
    await expect(page.getByText("One answer in one process has been taken in.")).toBeVisible();
    await page.goto(`${first}/processes/OSP-5`);
    await expect(stop(page, "Operated", "Unknown")).toBeChecked();
  });

  await test.step("a broken file names its place and changes nothing", async () => {
    await page.goto(`${first}/files`);
    const before = await exported(page);
    await choose(page, "broken.csv", "process,operated\nGP-1,yes\nGP-2,perhaps\n");
    await expect(alarm(page)).toContainText("Row 3, column operated must be one of yes, no, unknown.");
    await expectAccessible(page);
    await choose(page, "broken.json", before.replace('"answers": {', '"answers": {,'));
    await expect(alarm(page)).toContainText(/Line \d+, column \d+ is not JSON from here on\./);
    expect(await exported(page)).toBe(before);
  });

  await test.step("what changed since the dry run is shown anew before anything is applied", async () => {
    await choose(page, "late.csv", "process,operated\nGP-1,yes\n");
    await expect(page.getByText("One changed;")).toBeVisible();
    const other = await page.context().newPage();
    await other.goto(`${first}/processes/GP-1`);
    await stop(other, "Operated", "Unknown").check();
    await expect(other.getByRole("status").filter({ hasText: "Saved at" })).toBeVisible();
    await other.close();
    await page.getByRole("button", { name: "Apply these changes" }).click();
    await expect(alarm(page)).toContainText("The assessment has changed since you looked");
    await expect(page.getByRole("row", { name: /operated/ })).toContainText("unknown");
    await page.getByRole("button", { name: "Leave it as it is" }).click();
    await expect(page.getByRole("heading", { name: "What would change" })).toBeHidden();
  });

  const second = await start(page, "Second reading");
  await test.step("an earlier assessment is carried over, and waits to be confirmed", async () => {
    await page.goto(`${second}/files`);
    await page.getByRole("button", { name: "Carry over" }).click();
    await expect(page.getByText("Three processes were carried over")).toBeVisible();
    await expectAccessible(page);
    await page.goto(`${second}/processes/GP-2`);
    await expect(page.getByText("Carried over from First reading")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("button", { name: "Confirm GP-2 as it is" }).click();
    await expect(page.getByText("Carried over from First reading")).toBeHidden();
    await page.goto(`${second}/processes/OSP-5`);
    await stop(page, "Operated", "No").check();
    await expect(page.getByText("Carried over from First reading")).toBeHidden();
    await expect(page.getByRole("status").filter({ hasText: "Saved at" })).toBeVisible();
    await page.goto(second);
    await page.getByRole("button", { name: "Confirm all generic (1)" }).click();
    await expect(page.getByText("One process was carried over")).toBeHidden();
    await expect(page.getByRole("heading", { name: "Generic: 1 of 3 answered" })).toBeVisible();
  });

  await test.step("the two stand side by side", async () => {
    await page.goto(`${second}/compare`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("Second reading beside First reading");
    await page.locator("summary").filter({ hasText: "OSP-5" }).click();
    const row = page
      .getByRole("table", { name: "OSP-5: what differs" })
      .getByRole("row", { name: /operated/ });
    await expect(row).toContainText("unknown");
    await expectAccessible(page);
  });
});

async function start(page: Page, name: string): Promise<string> {
  await page.goto("/assessments/start");
  await page.getByLabel("Name", { exact: true }).fill(name);
  await page.getByLabel("Scope statement").fill("Everything that Zihl Works runs.");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await expect(page.getByRole("heading", { name, level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Next announces each page in an alert of its own. */
const alarm = (page: Page) => page.locator("main").getByRole("alert");

const choose = (page: Page, name: string, text: string) =>
  page.getByLabel("A file").setInputFiles({ name, mimeType: "", buffer: Buffer.from(text) });

async function exported(page: Page): Promise<string> {
  const waiting = page.waitForEvent("download");
  await page.getByRole("link", { name: "Assessment file (JSON)" }).click();
  const download = await waiting;
  expect(download.suggestedFilename()).toBe("First reading.json");
  return readFileSync(await download.path(), "utf8");
}

const stop = (page: Page, question: string, label: string) =>
  page.getByRole("group", { name: question, exact: true }).getByRole("radio", { name: label, exact: true });
