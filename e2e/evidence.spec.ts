import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { dots, dropOn, pasteOn, text } from "./evidence-files";
import { foundWith, type Person, signIn } from "./people";
import { startAssessment } from "./stage";

test("a manager adds an item with its files, looks at them, attaches it to an answer, and takes it away again", async ({
  page,
}) => {
  const [manager] = await foundWith("Evidence Works", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);

  await page.goto("/evidence");
  await expect(page.getByRole("heading", { name: "No evidence yet" })).toBeVisible();
  await page.getByRole("link", { name: "Add evidence" }).click();
  await expect(page.getByRole("heading", { name: "Add evidence", level: 1 })).toBeVisible();
  await page
    .getByLabel("Choose files")
    .setInputFiles([text("Patch_report.txt", "412 patches"), dots("chart.png")]);
  await expect(page.getByLabel("Title", { exact: true })).toHaveValue("Patch report");
  await expectAccessible(page);
  await page.getByLabel("Counts until").fill("2020-01-31");
  await page.getByRole("button", { name: "Add the item" }).click();
  await expect(page.getByRole("heading", { name: "Patch report", level: 1 })).toBeVisible();
  const held = page.getByRole("list", { name: "What it holds" });
  await expect(held.getByRole("listitem")).toHaveCount(2);
  await expect(page.getByText("It expired on 31 Jan 2020.")).toBeVisible();
  const item = new URL(page.url()).pathname;

  await dropOn(page.locator(".drop-zone"), text("minutes.txt", "Patches were late in May."));
  await expect(held.getByRole("link", { name: "Download minutes.txt" })).toBeVisible();
  await pasteOn(page, dots("image.png", 3));
  await expect(held.getByRole("link", { name: /^Download Screenshot .+\.png$/ })).toBeVisible();
  await expect(page.getByRole("heading", { name: "Revision 1 holds four files." })).toBeVisible();
  await expectAccessible(page);

  await page.getByRole("link", { name: "Preview Patch_report.txt" }).click();
  await expect(page.frameLocator("iframe").getByText("412 patches")).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(page.getByRole("dialog")).toHaveCount(0);
  await expect(page.getByRole("link", { name: "Preview Patch_report.txt" })).toBeFocused();
  await page.getByRole("link", { name: "Preview chart.png" }).click();
  await expect(page.getByRole("img", { name: "chart.png" })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Close" }).click();

  const address = await startAssessment(page, "Evidence reading");
  await page.goto(`${address}/processes/OSP-5`);
  const drawer = page.getByRole("region", { name: "Evidence", exact: true });
  await drawer.getByText("Attach evidence").click();
  await drawer.getByLabel("What it backs").selectOption("Documented");
  await drawer.getByRole("button", { name: "Choose from the library" }).click();
  await page.getByLabel("Title, description, file or link").fill("minutes");
  await page.getByRole("option", { name: /Patch report/ }).click();
  const documented = drawer.getByRole("list", { name: "Evidence for documented" });
  await expect(documented.getByRole("link", { name: "Patch report", exact: true })).toBeVisible();
  await expect(documented).toContainText("Expired: lowers confidence");
  await expectAccessible(page);
  await drawer.getByLabel("What it backs").selectOption("Load");
  await dropOn(drawer.locator(".drop-zone"), text("Team_capacity.csv", "week,share\n40,74\n"));
  const load = drawer.getByRole("list", { name: "Evidence for load" });
  await expect(load.getByRole("link", { name: "Team capacity", exact: true })).toBeVisible();
  await load.getByRole("button", { name: "Detach Team capacity" }).click();
  await expect(load).toHaveCount(0);
  await drawer.getByRole("button", { name: "Undo" }).click();
  await expect(load.getByRole("link", { name: "Team capacity", exact: true })).toBeVisible();

  await page.goto(item);
  await page.getByRole("list", { name: "Where it stands" }).getByRole("link", { name: /OSP-5/ }).click();
  await expect(page).toHaveURL(/processes\/OSP-5#evidence$/);
  await page.goto("/today");
  await expect(page.getByRole("heading", { name: "One item of your evidence has expired." })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/evidence?freshness=expired");
  await expect(page.getByRole("list", { name: /^Items of evidence/ }).getByRole("listitem")).toHaveCount(1);
});

test("what is not taken says why, what is cancelled leaves nothing, and a lost connection is made good", async ({
  page,
  context,
}) => {
  const [manager] = await foundWith("Upload Works", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  await page.goto("/evidence/add");
  await page.getByLabel("Title", { exact: true }).fill("Uploads");
  await page.getByRole("button", { name: "Add the item" }).click();
  await expect(
    page.getByRole("heading", { name: "Revision 1 waits for its first file or link." }),
  ).toBeVisible();
  const choose = page.getByLabel("Choose files");
  const underway = page.getByRole("list", { name: "Files on their way" });

  await choose.setInputFiles([
    text("tool.exe", "MZ"),
    { ...dots("lying.png"), name: "lying.pdf" },
    text("empty.txt", ""),
  ]);
  await expect(underway.getByText("Files of type EXE are not taken")).toBeVisible();
  await expect(underway.getByText("“lying.pdf” says .pdf, and is a PNG picture.")).toBeVisible();
  await expect(underway.getByText("The file is empty.")).toBeVisible();
  await expectAccessible(page);
  for (const name of ["tool.exe", "lying.pdf", "empty.txt"])
    await page.getByRole("button", { name: `Leave out ${name}` }).click();

  const slow = await context.newCDPSession(page);
  await slow.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 0,
    downloadThroughput: -1,
    uploadThroughput: 1024 ** 2,
  });
  await choose.setInputFiles(text("large.txt", "evidence ".repeat(2_000_000)));
  await expect(underway.getByText(/MB of 17 MB$/)).toBeVisible();
  await page.getByRole("button", { name: "Cancel large.txt" }).click();
  await expect(underway).toHaveCount(0);
  await slow.detach();
  await page.reload();
  await expect(
    page.getByRole("heading", { name: "Revision 1 waits for its first file or link." }),
  ).toBeVisible();

  await context.setOffline(true);
  await page.getByLabel("Choose files").setInputFiles(text("later.txt", "sent twice"));
  await expect(underway.getByText(/The connection was lost/)).toBeVisible();
  await context.setOffline(false);
  await expect(page.getByRole("link", { name: "Download later.txt" })).toBeVisible();
  await expect(underway).toHaveCount(0);
});

test("restricted evidence opens for its owner and managers, is unknown to contributors, and shows executives its state", async ({
  page,
  browser,
}) => {
  const [manager, contributor, executive] = await foundWith(
    "Closed Works",
    ["manager"],
    ["contributor"],
    ["executive"],
  );
  if (!manager || !contributor || !executive) throw new Error("nobody was founded");
  await signIn(page, manager);
  await page.goto("/evidence/add");
  await page.getByLabel("Title", { exact: true }).fill("Incident of March");
  await page.getByLabel("Choose files").setInputFiles(text("incident.txt", "What happened"));
  await page.getByLabel("Who may open it").selectOption("restricted");
  await page.getByRole("button", { name: "Add the item" }).click();
  const download = page.getByRole("link", { name: "Download incident.txt" });
  await expect(download).toBeVisible();
  const item = new URL(page.url()).pathname;
  const file = (await download.getAttribute("href")) ?? "";

  const other = await pageOf(browser, contributor);
  expect((await other.goto(item))?.status()).toBe(404);
  expect((await other.request.get(file)).status()).toBe(404);
  await other.goto("/evidence");
  await expect(other.getByText("Incident of March")).toHaveCount(0);

  const reader = await pageOf(browser, executive);
  await reader.goto(item);
  await expect(
    reader.getByRole("heading", { name: `Restricted evidence of ${manager.name}`, level: 1 }),
  ).toBeVisible();
  await expect(reader.getByText("incident.txt")).toHaveCount(0);
  expect((await reader.request.get(file)).status()).toBe(403);
  await expectAccessible(reader);

  await page.getByText("Archive it", { exact: true }).click();
  await page.getByRole("button", { name: "Archive the item" }).click();
  await expect(page.getByText("This item is archived.")).toBeVisible();
  await page.getByRole("button", { name: "Bring it back" }).click();
  await expect(page.getByText("This item is archived.")).toHaveCount(0);
});

async function pageOf(browser: Browser, person: Person): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, person);
  return page;
}
