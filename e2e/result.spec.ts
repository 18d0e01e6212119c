import { randomUUID } from "node:crypto";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn } from "./people";

test("an executive reads of a draft how far it has come, and of a submitted assessment the whole result", async ({
  page,
  browser,
}) => {
  const [manager, executive] = await foundWith("Lake Works", ["manager"], ["executive"]);
  if (manager === undefined || executive === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  const address = await start(page);
  await answer(page, address, "GP-1", unsure);

  const reader = await (await browser.newContext()).newPage();
  await signIn(reader, executive);
  await reader.goto(`${address}/result`);
  const title = reader.getByRole("heading", { level: 1 });
  await expect(title).toHaveText("Lake reading has answered one of 45 processes.");
  await expect(reader.getByText("44 processes are still to be answered.")).toBeVisible();
  await expect(reader.locator("main details, main table, main form")).toHaveCount(0);
  await expectAccessible(reader);

  await page.goto(`${address}/result`);
  await expect(page.getByText("Preliminary")).toBeVisible();
  await expectAccessible(page);
  const codes = await page.locator("a.hrow .code").allTextContents();
  expect(codes).toHaveLength(45);
  for (const code of codes.slice(1)) await answer(page, address, code, { operated: "no" });
  await page.goto(`${address}/submit`);
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page).toHaveURL(/result$/);

  await reader.reload();
  await expect(title).toHaveText("Lake reading stands at maturity 0. The target is 3.");
  await expect(reader.getByText("Preliminary")).toHaveCount(0);
  await expect(
    reader.getByRole("heading", { name: "33 processes hold Lake reading back from 3." }),
  ).toBeVisible();
  await expect(
    reader.getByRole("link", { name: "GP-1 Knowledge Management declared 0, possibly 1" }),
  ).toBeVisible();
  await explain(reader);
  await expectAccessible(reader);
  await expect(reader.locator("main form")).toHaveCount(0);
  await expect(reader.locator("main button").filter({ hasNotText: /^PNG/ })).toHaveCount(0);

  await reader.setViewportSize({ width: 320, height: 800 });
  expect(await reader.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  await reader.getByRole("link", { name: /^GP-2/ }).last().click();
  await expect(title).toContainText("ISMS and Business Audit");
  await expect(reader.getByText(/^You read this\. Submitted on /)).toBeVisible();
  await expect(reader.getByRole("radio")).toHaveCount(0);
  await expectAccessible(reader);
});

async function start(page: Page): Promise<string> {
  await page.getByRole("link", { name: "Start an assessment" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Lake reading");
  await page.getByLabel("Scope statement").fill("Everything that Lake Works runs.");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await expect(page.getByRole("heading", { name: "Lake reading", level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Every figure opens its rule and its table. */
async function explain(page: Page): Promise<void> {
  for (const [summary, shown] of [
    ["How maturity is counted", "is not part of O-ISM3"],
    ["What holds a process back", "Table 2.1 (O-ISM3, 2011)"],
    ["How the cost is counted", "no shorter way exists"],
    ["The figures of every process", "It leaves out no process."],
    ["Which process enables which practice", "It leaves out no process."],
  ] as const) {
    const details = page.getByRole("group").filter({ has: page.getByText(summary, { exact: true }) });
    await details.getByText(summary, { exact: true }).click();
    await expect(details.getByText(shown).first()).toBeVisible();
  }
  const figures = page.getByRole("table", { name: "Capability of every process" });
  await expect(figures.getByRole("row")).toHaveCount(46);
}

/** Operated, perhaps documented, nothing measured: capability 0, possibly 1. */
const unsure = {
  operated: "yes",
  documented: "unknown",
  ...Object.fromEntries(
    ["activity", "scope", "unavailability", "effectiveness", "load", "quality", "efficiency"].map((type) => [
      `metrics.${type}`,
      "no",
    ]),
  ),
};

/** Answers one process through the door that the answer screen saves through. */
async function answer(page: Page, address: string, process: string, fields: Record<string, string>) {
  const changes = Object.entries(fields).map(([field, value]) => ({
    change: randomUUID(),
    process,
    field,
    value,
    version: 0,
  }));
  const statuses = await page.evaluate(
    async ([door, bodies]) => {
      const answered: number[] = [];
      for (const body of bodies) answered.push((await fetch(door, { method: "POST", body })).status);
      return answered;
    },
    [`/api${address}/answers`, changes.map((change) => JSON.stringify(change))] as const,
  );
  expect(new Set(statuses)).toEqual(new Set([200]));
}
