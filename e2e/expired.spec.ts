import { expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { foundWith, signIn, signOut } from "./people";

async function onGp1(page: Page): Promise<void> {
  await page.goto("/assessments/start");
  await page.getByLabel("Name", { exact: true }).fill("Reading through the night");
  await page.getByLabel("Scope statement").fill("Everything.");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await page.getByRole("link", { name: "Begin with GP-1" }).click();
  await expect(page.getByLabel("Note")).toBeVisible();
}

const again = (page: Page) => page.getByRole("dialog", { name: "Your session has ended" });

test("a session that ended elsewhere: the password is asked for in place, and the answer is saved", async ({
  page,
  context,
}) => {
  const [manager] = await foundWith("Night shift", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  await onGp1(page);

  // The same session, in another tab of this browser: signing out there ends it here.
  const other = await context.newPage();
  await other.goto("/profile");
  await signOut(other);

  await page.getByLabel("Note").fill("Written at three in the morning");
  await expect(again(page)).toContainText("One change is kept on this machine");
  await expect(again(page).getByLabel("E-mail address")).toHaveValue(manager.email);
  await expectAccessible(page);
  await again(page).getByLabel("Password").fill("not the password");
  await again(page).getByRole("button", { name: "Sign in and go on" }).click();
  await expect(again(page).getByRole("alert")).toContainText("do not fit together");
  await again(page).getByLabel("Password").fill(manager.password);
  await again(page).getByRole("button", { name: "Sign in and go on" }).click();
  await expect(again(page)).toBeHidden();
  await expect(page.getByRole("status")).toContainText("Saved at");
  await page.reload();
  await expect(page.getByLabel("Note")).toHaveValue("Written at three in the morning");

  await page.goto(`${page.url()}/history`);
  await expect(page.getByRole("row", { name: /Written at three in the morning/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Restore note: nothing" }).click();
  await expect(page.getByRole("row", { name: /“Written at three in the morning” nothing/ })).toBeVisible();
});

test("another person who signs in there is told so, and neither sees nor sends what was written", async ({
  page,
  context,
}) => {
  const [ruth, vera] = await foundWith("One desk", ["manager"], ["manager"]);
  if (ruth === undefined || vera === undefined) throw new Error("nobody was founded");
  await signIn(page, ruth);
  await onGp1(page);
  const other = await context.newPage();
  await other.goto("/profile");
  await signOut(other);
  await signIn(other, vera);

  await page.getByLabel("Note").fill("In the first one's words");
  const told = page.getByRole("dialog", { name: "Somebody else is signed in here now" });
  await expect(told).toContainText("stays on this machine until they sign in again");
  await told.getByRole("button", { name: `Load the page for ${vera.name}` }).click();
  await expect(page.getByRole("link", { name: vera.name })).toBeVisible();
  await expect(page.getByLabel("Note")).toHaveValue("");

  await signOut(page);
  const address = other.url();
  await signIn(other, ruth);
  await other.goto(address.includes("/processes/") ? address : "/assessments");
  await other.getByRole("link", { name: "Reading through the night" }).click();
  await expect(other.getByRole("heading", { level: 1 })).toContainText("Reading through the night");
  await other.getByRole("link", { name: /GP-1/ }).first().click();
  await expect(other.getByLabel("Note")).toHaveValue("In the first one's words");
  await expect(other.getByRole("status")).toContainText("Saved at");
});
