import { expect, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn } from "./people";

test("a program's change is tried on the page that describes it, and sent only once it is confirmed", async ({
  page,
}) => {
  const [manager] = await foundWith("Programs tried", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  await page.goto("/assessments");
  await page.getByRole("link", { name: "Start an assessment" }).click();
  await page.getByLabel("Name", { exact: true }).fill("Read by a program");
  await page.getByLabel("Scope statement").fill("Everything.");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await page.getByRole("link", { name: "Begin with GP-1" }).click();
  await page.waitForURL(/\/processes\/GP-1$/);
  const assessment = /\/assessments\/([^/]+)/.exec(page.url())?.[1] ?? "";

  await page.goto("/profile/tokens");
  await page.getByLabel("Name", { exact: true }).fill("A trial");
  for (const box of await page.getByRole("group", { name: "What it may do" }).getByRole("checkbox").all())
    await box.check();
  await page.getByRole("button", { name: "Make the token" }).click();
  const token = (await page.locator(".secret").textContent()) ?? "";

  await page.goto("/developers");
  await page.getByLabel("Token", { exact: true }).fill(token);
  await page.getByLabel("What to ask for").selectOption("changeField");
  for (const [name, value] of Object.entries({ assessment, process: "GP-1", field: "operated" }))
    await page.getByLabel(name, { exact: true }).fill(value);
  await expect(page.getByLabel("Body, as JSON")).toHaveValue(/"value": "yes"/);
  await page.getByRole("button", { name: "Send the change" }).click();
  const asked = page.getByRole("dialog", { name: "Send this change?" });
  await expectAccessible(page);
  await asked.getByRole("button", { name: "Send nothing" }).click();
  await expect(asked).toBeHidden();
  await expect(page.getByRole("status").filter({ hasText: "for PATCH" })).toHaveCount(0);

  await page.getByRole("button", { name: "Send the change" }).click();
  await asked.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByText(/^200 for PATCH .*, ETag "1"$/)).toBeVisible();
  await page.getByRole("button", { name: "Send the change" }).click();
  await asked.getByRole("button", { name: "Send it" }).click();
  await expect(page.getByText(/^412 for PATCH .*, ETag "1"$/)).toBeVisible();
});
