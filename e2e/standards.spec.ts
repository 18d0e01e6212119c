import { expect, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { begun, filledIn, submit } from "./appraising";
import { dropOn, text } from "./evidence-files";
import { foundWith, signIn } from "./people";

test("one item stands behind a process, and by the tables behind a clause of another standard, one click away", async ({
  page,
}) => {
  const [manager] = await foundWith("Standard Works", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  const assessment = await filledIn(page, "Standard reading", { "GP-1": begun });
  await page.goto(`${assessment}/processes/GP-1`);
  const drawer = page.getByRole("region", { name: "Evidence", exact: true });
  await drawer.getByText("Attach evidence").click();
  await drawer.getByLabel("What it backs").selectOption("Documented");
  await dropOn(drawer.locator(".drop-zone"), text("Records_manual.txt", "How documents are kept."));
  await expect(drawer.getByRole("link", { name: "Records manual", exact: true })).toBeVisible();
  await submit(page, assessment);

  const places = page.getByRole("dialog", { name: "Go to" });
  // Pressed before React listens, the keys do nothing.
  await expect(async () => {
    await page.keyboard.press("Control+k");
    await expect(places).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.keyboard.type("standards");
  await expect(places.getByRole("option", { name: /ISO\/IEC 27001 clause by clause/ })).toBeVisible();
  await places.getByRole("option", { name: /^Standards\s*Page$/ }).click();
  await expect(
    page.getByRole("heading", { name: "Clause 6.6, information security management, is a gap", level: 1 }),
  ).toBeVisible();

  const views = page.getByRole("navigation", { name: "Views of the standards" });
  await views.getByRole("link", { name: "ISO/IEC 20000" }).click();
  await expect(page.getByRole("row", { name: /^6\.6 / })).toContainText("gap");
  await views.getByRole("link", { name: "ISO/IEC 27001" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("but GP 2.7");
  await page.getByRole("link", { name: "ISO/IEC 27001:2022" }).click();
  await page.getByRole("link", { name: "1 item for 7.5", exact: true }).click();
  await expect(
    page.getByRole("heading", { name: "One item serves 7.5 of ISO/IEC 27001:2022", level: 1 }),
  ).toBeVisible();
  const items = page.getByRole("list", { name: /^Items of evidence/ });
  await expect(items).toContainText("Serves 7.5 here, and would also serve:");
  await expect(items).toContainText("O-ISM3");
  await expect(items).toContainText("GP-1");
  await expectAccessible(page);
  await items.getByRole("link", { name: "Records manual" }).click();
  await expect(page.getByRole("heading", { name: "Records manual", level: 1 })).toBeVisible();
});
