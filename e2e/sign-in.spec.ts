import { expect, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn, signOut } from "./people";

test("a manager signs in, changes the password, signs out, and the old password is gone", async ({
  page,
  browser,
}) => {
  const [manager] = await foundWith("Doors", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");

  await page.goto("/assessments");
  await expect(page).toHaveURL(/\/sign-in\?to=%2Fassessments/);
  await expectAccessible(page);
  await page.getByLabel("E-mail address").fill(manager.email.toUpperCase());
  await page.getByLabel("Password").fill("not the password");
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "do not fit together" })).toBeVisible();
  await expect(page.getByLabel("E-mail address")).toHaveValue(manager.email.toUpperCase());

  await page.getByLabel("Password").fill(manager.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("heading", { name: "Assessments", level: 1 })).toBeVisible();
  await expectAccessible(page);

  await signIn(await (await browser.newContext()).newPage(), manager);
  await page.getByRole("link", { name: manager.name }).click();
  const endings = page.getByRole("button", { name: "End this session" });
  await expect(endings).toHaveCount(1);
  await page.getByLabel("Present password").fill(manager.password);
  await page.getByLabel("New password").fill("short");
  await page.getByLabel("The same again").fill("short");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Use at least 15 characters").first()).toBeVisible();
  await page.getByLabel("Present password").fill(manager.password);
  await page.getByLabel("New password").fill("a sentence that only I know");
  await page.getByLabel("The same again").fill("a sentence that only I know");
  await page.getByRole("button", { name: "Change the password" }).click();
  await expect(page.getByText("Your password is changed.")).toBeVisible();
  await expect(endings, "it ended with the old password").toHaveCount(0);
  await expectAccessible(page);

  await signOut(page);
  await page.getByLabel("E-mail address").fill(manager.email);
  await page.getByLabel("Password").fill(manager.password);
  await page.getByRole("button", { name: "Sign in" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "do not fit together" })).toBeVisible();
  await signIn(page, { ...manager, password: "a sentence that only I know" });
});

test("an address of another organisation's assessment is not found, and a signed-out save is refused", async ({
  page,
}) => {
  const [executive] = await foundWith("Neighbours", ["executive"]);
  if (executive === undefined) throw new Error("nobody was founded");
  const refused = await page.request.post("/api/assessments/8e6f1d8e-0000-4000-8000-000000000000/answers", {
    data: {},
  });
  expect(refused.status()).toBe(403);
  await signIn(page, executive);
  const answer = await page.goto("/assessments/8e6f1d8e-0000-4000-8000-000000000000");
  expect(answer?.status()).toBe(404);
  await expect(page.getByRole("heading", { name: "There is nothing here" })).toBeVisible();
  const start = await page.goto("/assessments/start");
  expect(start?.status()).toBe(404);
});
