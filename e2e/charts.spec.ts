import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn } from "./people";

test("a submitted result has a radar beside its table, gives both away as files, and prints on two pages", async ({
  page,
}) => {
  const [manager] = await foundWith("Chart Works", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  const address = await start(page);
  await answerAll(page, address);
  await page.goto(`${address}/submit`);
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page).toHaveURL(/result$/);

  const radar = page.getByRole("img", { name: /^Radar of the middle capability of 11 groups/ });
  await expect(radar).toBeVisible();
  await expect.poll(() => inked(page)).toBeGreaterThan(1000);
  const table = page.getByRole("table", { name: "Middle capability by group" });
  await expect(table.getByRole("row")).toHaveCount(12);
  await expect(page.getByRole("heading", { name: /^All 45 questions are answered/ })).toBeVisible();

  const figures = await downloaded(page, page.getByRole("link", { name: /^CSV.*the groups/ }));
  expect(figures.name).toMatch(/-groups\.csv$/);
  expect(figures.bytes.toString("utf8").replace("\uFEFF", "").trimEnd().split("\r\n")).toEqual(
    await rowsOf(page),
  );
  const picture = await downloaded(page, page.getByRole("button", { name: /^PNG.*the distribution/ }));
  expect(picture.name).toMatch(/-capability\.png$/);
  expect(picture.bytes.subarray(1, 4).toString("latin1")).toBe("PNG");
  for (const what of ["ladder", "processes", "answers", "management practices"]) {
    const drawn = await downloaded(page, page.getByRole("button", { name: `PNG the ${what} as a picture` }));
    expect(drawn.bytes.subarray(1, 4).toString("latin1"), what).toBe("PNG");
    // As tall as it has rows: 45 processes, or the height of columns (PNG, IHDR: width and height stand at 16 and 20).
    expect(drawn.bytes.readUInt32BE(16), what).toBe(1920);
    expect(drawn.bytes.readUInt32BE(20), what).toBeGreaterThan(what === "processes" ? 45 * 52 : 1120);
  }

  for (const colorScheme of ["light", "dark"] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }

  await page.getByRole("link", { name: "Print on two pages" }).click();
  await expect(page.getByRole("button", { name: "Print", exact: true })).toBeVisible();
  await expectAccessible(page);
  await expect(page.getByText(/Declared and indicative, not appraised/)).toHaveCount(2);
  await expect.poll(() => inked(page)).toBeGreaterThan(1000);
  // Printed from the dark theme, and with as much to say as there can be: ink on white all the same.
  await page.emulateMedia({ colorScheme: "dark", media: "print" });
  expect(await page.evaluate(() => getComputedStyle(document.body).colorScheme)).toBe("light");
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
});

async function start(page: Page): Promise<string> {
  await page.goto("/assessments/start");
  await page.getByLabel("Name", { exact: true }).fill("Chart reading");
  await page
    .getByLabel("Scope statement")
    .fill(
      "All services, sites and systems that Chart Works runs in Olten, Aarberg and Biel, but for the museum.",
    );
  await page.getByLabel("Target maturity").selectOption("5");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await expect(page.getByRole("heading", { name: "Chart reading", level: 1 })).toBeVisible();
  return new URL(page.url()).pathname;
}

/** Says of every process that it is not operated, through the door that the answer screen saves through. */
async function answerAll(page: Page, address: string): Promise<void> {
  await page.goto(`${address}/result`);
  const codes = await page.locator("a.hrow .code").allTextContents();
  expect(codes).toHaveLength(45);
  const headers = { origin: new URL(page.url()).origin };
  for (const process of codes) {
    const data = { change: randomUUID(), process, field: "operated", value: "no", version: 0 };
    expect((await page.request.post(`/api${address}/answers`, { data, headers })).status()).toBe(200);
  }
}

/** How many dots of the radar's canvas are drawn on. */
const inked = (page: Page) =>
  page.locator(".chart.radar canvas").evaluate((canvas) => {
    if (!(canvas instanceof HTMLCanvasElement)) return 0;
    const dots = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    return dots.filter((value, index) => index % 4 === 3 && value > 0).length;
  });

/** The table beside the radar, as a file of the same figures would write it. */
const rowsOf = (page: Page) =>
  page
    .getByRole("table", { name: "Middle capability by group" })
    .evaluate((table) =>
      [...table.querySelectorAll("tr")].map((row) =>
        [...row.children].map((cell) => cell.textContent?.replace("–", "")).join(","),
      ),
    );

async function downloaded(page: Page, by: ReturnType<Page["getByRole"]>) {
  const download = page.waitForEvent("download");
  await by.click();
  const file = await download;
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}
