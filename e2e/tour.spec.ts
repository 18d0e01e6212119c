import { expect, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn } from "./people";

test("the tour leads a newcomer from the list to the answers, is ended for good, and is found again", async ({
  page,
}) => {
  const [manager] = await foundWith("Tour Works", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  await page.goto("/assessments");
  const tour = page.getByRole("region", { name: "Tour" });
  await expect(tour).toContainText("Tour, 1 of 5");
  await expectAccessible(page);

  await page.goto("/assessments/start");
  await page.getByLabel("Name", { exact: true }).fill("Tour reading");
  await page.getByLabel("Scope statement").fill("Everything that Tour Works runs.");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await expect(page.getByRole("heading", { name: "Tour reading", level: 1 })).toBeVisible();

  await page.goto("/assessments");
  const on = tour.getByRole("link", { name: "Go on with the tour" });
  await on.press("Enter");
  await expect(tour).toContainText("Tour, 2 of 5");
  await on.press("Enter");
  await expect(page).toHaveURL(/\/processes\/GP-1\?tour=3$/);
  await expect(tour).toContainText("Tour, 3 of 5");
  await expectAccessible(page);
  await on.press("Enter");
  await expect(tour).toContainText("Tour, 4 of 5");
  await on.press("Enter");
  await expect(tour).toContainText("Tour, 5 of 5");
  await expect(on).toHaveCount(0);
  await tour.getByRole("button", { name: "End the tour" }).press("Enter");
  await expect(tour).toHaveCount(0);
  await expect(page).toHaveURL(/\/processes\/GP-1$/);

  await page.goto("/assessments");
  await expect(page.getByRole("heading", { name: "Assessments", level: 1 })).toBeVisible();
  await expect(tour).toHaveCount(0);
  await page.getByRole("link", { name: "Tour", exact: true }).click();
  await expect(tour).toContainText("Tour, 1 of 5");
});

test("who keeps people alone has a tour of their own", async ({ page }) => {
  const [administrator] = await foundWith("Keeping Works", ["administrator"]);
  if (administrator === undefined) throw new Error("nobody was founded");
  await signIn(page, administrator);
  const tour = page.getByRole("region", { name: "Tour" });
  await expect(tour).toContainText("Tour, 1 of 3");
  await tour.getByRole("link", { name: "Go on with the tour" }).click();
  await expect(tour).toContainText("Tour, 2 of 3");
  await tour.getByRole("button", { name: "End the tour" }).click();
  await expect(tour).toHaveCount(0);
  await expect(page).toHaveURL(/\/people$/);
  await page.getByRole("link", { name: "Tour", exact: true }).click();
  await expect(tour).toContainText("Tour, 1 of 3");
});
