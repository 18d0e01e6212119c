import { expect, type Page, test } from "@playwright/test";
import { generate } from "otplib";
import { expectAccessible } from "./accessible";
import { foundWith, type Person, signIn, signOut } from "./people";

const codeFor = (secret: string, later = 0) => generate({ secret, epoch: Date.now() / 1000 + later });

async function firstStep(page: Page, { email, password }: Person): Promise<void> {
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Password").fill(password);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
}

test("an authenticator is set up and asked for; a recovery code stands in for it", async ({ page }) => {
  const [manager] = await foundWith("Two locks", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  await page.goto("/profile/second-factor");
  await page.getByRole("button", { name: "Set up an authenticator" }).click();
  await expect(page.getByRole("img", { name: "QR code for your authenticator" })).toBeVisible();
  await expectAccessible(page);
  const secret = ((await page.locator(".secret").textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel("The code that it shows").fill("000000");
  await page.getByRole("button", { name: "Take it on" }).click();
  await expect(page.getByText("That code does not fit").first()).toBeVisible();
  await page.getByLabel("The code that it shows").fill(await codeFor(secret, -30));
  await page.getByRole("button", { name: "Take it on" }).click();
  const codes = page.getByRole("list", { name: "Recovery codes" }).getByRole("listitem");
  await expect(codes).toHaveCount(10);
  const [first = ""] = await codes.allTextContents();
  await expectAccessible(page);

  await signOut(page);
  await firstStep(page, manager);
  await expect(page.getByRole("heading", { name: "Second step", level: 1 })).toBeVisible();
  await expectAccessible(page);
  await page.goto("/assessments");
  await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
  await page.goto("/sign-in/second?to=/assessments");
  await page.getByRole("textbox", { name: "Code" }).fill("000000");
  await page.getByRole("button", { name: "Sign in with it" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "does not fit" })).toBeVisible();
  await page.getByRole("textbox", { name: "Code" }).fill(await codeFor(secret));
  await page.getByRole("button", { name: "Sign in with it" }).click();
  await expect(page.getByRole("heading", { name: "Assessments", level: 1 })).toBeVisible();

  await signOut(page);
  await firstStep(page, manager);
  await page.getByRole("textbox", { name: "Code" }).fill(first.toUpperCase());
  await page.getByRole("button", { name: "Sign in with it" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await page.goto("/profile/second-factor");
  await expect(page.getByRole("heading", { name: "9 recovery codes are left" })).toBeVisible();
  await page.getByRole("button", { name: "Put the authenticator away" }).click();
  await expect(page.getByRole("button", { name: "Set up an authenticator" })).toBeVisible();
});

test("where a second factor is required, nothing else opens until it is set up, and then everything does", async ({
  page,
  browser,
}) => {
  const [keeper, manager] = await foundWith("Two locks for all", ["administrator"], ["manager"]);
  if (keeper === undefined || manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  await page.goto("/assessments/start");
  await page.getByLabel("Name", { exact: true }).fill("Behind two locks");
  await page.getByLabel("Scope statement").fill("Everything.");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Behind two locks");
  const { pathname } = new URL(page.url());

  const administrator = await (await browser.newContext()).newPage();
  await signIn(administrator, keeper);
  await administrator.goto("/people/sign-in");
  await administrator.getByLabel("Everybody needs a second factor").check();
  await administrator.getByRole("button", { name: "Set it" }).first().click();
  // Who sets it has none either, and is led to one at once.
  await expect(administrator.getByText("Your organisation asks for a second factor.")).toBeVisible();

  // The session that stands is asked too, and so is one that begins now.
  await page.reload();
  await expect(page.getByText("Your organisation asks for a second factor.")).toBeVisible();
  await signOut(page);
  await signIn(page, manager);
  for (const address of ["/", "/today", "/assessments", pathname, "/portfolio", "/people"]) {
    await page.goto(address);
    await expect(page).toHaveURL(/\/profile\/second-factor$/);
    await expect(page.getByRole("link", { name: "Assessments" })).toHaveCount(0);
  }
  const exported = () => page.request.get(`/api${pathname.split("/").slice(0, 3).join("/")}/export`);
  expect((await exported()).ok()).toBe(false);
  await expectAccessible(page);

  await page.getByRole("button", { name: "Set up an authenticator" }).click();
  const secret = ((await page.locator(".secret").textContent()) ?? "").replaceAll(" ", "");
  await page.getByLabel("The code that it shows").fill(await codeFor(secret));
  await page.getByRole("button", { name: "Take it on" }).click();
  await expect(page.getByRole("list", { name: "Recovery codes" })).toBeVisible();
  await page.goto(pathname);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("Behind two locks");
  expect(await (await exported()).text()).toContain("Behind two locks");
  await administrator.context().close();
});

test("a passkey signs in by itself, proves it anew, stands as second factor, and is put away", async ({
  browser,
  baseURL,
}) => {
  // A passkey belongs to a name, and the journeys' address is a number.
  const context = await browser.newContext({ baseURL: baseURL?.replace("127.0.0.1", "localhost") ?? "" });
  const page = await context.newPage();
  const device = await context.newCDPSession(page);
  await device.send("WebAuthn.enable");
  const { authenticatorId } = await device.send("WebAuthn.addVirtualAuthenticator", {
    options: {
      protocol: "ctap2",
      transport: "internal",
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
  const [manager] = await foundWith("Pass keepers", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  await page.goto("/profile/second-factor");
  await page.getByLabel("Name of the passkey").fill("Laptop");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByRole("list", { name: "Recovery codes" })).toBeVisible();
  await expect(page.getByRole("row", { name: /Laptop/ })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("Give it a name first.")).toBeVisible();
  await page.getByLabel("Name of the passkey").fill("Laptop again");
  await page.getByRole("button", { name: "Add a passkey" }).click();
  await expect(page.getByText("This device has a passkey for you here already.")).toBeVisible();

  await signOut(page);
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
  await page.goto("/confirm?again=1&to=/profile");
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page).toHaveURL(/^[^?]*\/profile$/);

  await signOut(page);
  await firstStep(page, manager);
  await expect(page.getByRole("heading", { name: "With a recovery code" })).toBeVisible();
  await page.getByRole("button", { name: "Use a passkey" }).click();
  await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();

  await page.goto("/profile/second-factor");
  await page.locator("summary").filter({ hasText: "Laptop" }).click();
  await page.getByLabel("Another name").fill("Work laptop");
  await page.getByRole("button", { name: "Rename it" }).click();
  await page.getByRole("button", { name: "Put away Work laptop" }).click();
  await expect(page.getByRole("row", { name: /laptop/ })).toHaveCount(0);
  await signOut(page);
  await device.send("WebAuthn.setUserVerified", { authenticatorId, isUserVerified: true });
  await page.getByRole("button", { name: "Sign in with a passkey" }).click();
  await expect(page.getByRole("alert").filter({ hasText: "does not fit" })).toBeVisible();
  await context.close();
});
