import { type BrowserContext, expect, type Page, test } from "@playwright/test";
import { foundWith, type Person, signIn } from "./people";

/** Cuts every save and every question to the server. */
const cut = (page: Page) => page.route("**/api/**", (route) => route.abort("internetdisconnected"));
const operated = (page: Page, answer: string) =>
  page
    .getByRole("group", { name: "Operated", exact: true })
    .getByRole("radio", { name: answer, exact: true });
/** How many changes wait on the machine. Runs in the page. */
const unsent = () => Object.keys(localStorage).filter((key) => key.startsWith("plumbline/unsent/")).length;
/** Everything that the browser keeps. Runs in the page. */
const stored = () => JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)]);

async function arrive(context: BrowserContext, person: Person): Promise<Page> {
  const page = await context.newPage();
  await signIn(page, person);
  return page;
}

async function startAssessment(page: Page): Promise<string> {
  await page.goto("/assessments/start");
  await page.getByLabel("Name", { exact: true }).fill("Reading on two trains");
  await page.getByLabel("Scope statement").fill("Everything.");
  await page.getByRole("button", { name: "Start the assessment" }).click();
  await page.getByRole("link", { name: "Begin with GP-1" }).click();
  await expect(page.getByLabel("Note")).toBeVisible();
  return page.url().replace("/GP-1", "");
}

test("two people lose the network mid-typing, come back, reload, and find every answer and the one conflict", async ({
  browser,
}) => {
  const [ruth, vera] = await foundWith("Two trains", ["manager"], ["manager"]);
  if (ruth === undefined || vera === undefined) throw new Error("nobody was founded");
  const [here, there] = [await browser.newContext(), await browser.newContext()];
  const [first, second] = [await arrive(here, ruth), await arrive(there, vera)];
  const processes = await startAssessment(first);
  await second.goto(`${processes}/GP-2`);
  await expect(second.getByLabel("Note")).toBeVisible();
  // Both look at the field that they will share, before either has answered it.
  const shared = await there.newPage();
  await shared.goto(`${processes}/GP-1`);
  await expect(shared.getByLabel("Note")).toBeVisible();

  // The network goes while both type.
  await first.getByLabel("Note").pressSequentially("Half of the sent", { delay: 5 });
  await second.getByLabel("Note").pressSequentially("Written on ", { delay: 5 });
  await Promise.all([here.setOffline(true), there.setOffline(true)]);
  await first.getByLabel("Note").pressSequentially("ence in a tunnel", { delay: 5 });
  await second.getByLabel("Note").pressSequentially("the other train", { delay: 5 });
  await operated(first, "Yes").check();
  await operated(shared, "No").check();
  for (const page of [first, second, shared]) {
    await expect(page.getByText(/You are offline\. .+ kept on this machine/)).toBeVisible();
    expect(await page.evaluate(unsent)).toBeGreaterThan(0);
    expect(await page.evaluate(stored)).not.toMatch(/tunnel|train|Written|GP-\d|operated|note/);
  }

  // Without network no page can be loaded, so that the reload comes with it: by then the server or the machine has all.
  await here.setOffline(false);
  await first.reload();
  await expect(first.getByLabel("Note")).toHaveValue("Half of the sentence in a tunnel");
  await expect(operated(first, "Yes")).toBeChecked();
  await expect.poll(() => first.evaluate(unsent)).toBe(0);
  await there.setOffline(false);
  const conflict = shared
    .getByRole("alert")
    .filter({ hasText: "Somebody changed this answer while you did" });
  await expect(conflict).toContainText("manager 1 set it to yes. Yours says no.");
  await conflict.getByRole("button", { name: "Take theirs" }).click();
  await expect(conflict).toBeHidden();
  await expect.poll(() => second.evaluate(unsent)).toBe(0);

  // What the server has, in a browser that kept nothing.
  const elsewhere = await arrive(await browser.newContext(), vera);
  await elsewhere.goto(`${processes}/GP-1`);
  await expect(elsewhere.getByLabel("Note")).toHaveValue("Half of the sentence in a tunnel");
  await expect(operated(elsewhere, "Yes")).toBeChecked();
  await elsewhere.goto(`${processes}/GP-2`);
  await expect(elsewhere.getByLabel("Note")).toHaveValue("Written on the other train");
});

test("signing out with changes that wait asks first, and sends them on request", async ({
  page,
  context,
}) => {
  const [manager] = await foundWith("On the way out", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  const processes = await startAssessment(page);
  await cut(page);
  await page.getByLabel("Note").fill("Not to be forgotten");
  await expect(page.getByRole("status")).toContainText("Not saved");
  await page.getByRole("button", { name: "Sign out" }).click();
  const dialog = page.getByRole("dialog", { name: "Some changes are not sent yet" });
  await expect(dialog).toContainText("One change has not reached Plumbline");
  await dialog.getByRole("button", { name: "Stay" }).click();
  await expect(page.getByLabel("Note")).toHaveValue("Not to be forgotten");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.unroute("**/api/**");
  await dialog.getByRole("button", { name: "Send now and sign out" }).click();
  await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
  const later = await arrive(context, manager);
  await later.goto(`${processes}/GP-1`);
  await expect(later.getByLabel("Note")).toHaveValue("Not to be forgotten");
});

test("signing out with changes that wait leaves nothing of them to be read, and their writer finds them again", async ({
  page,
}) => {
  const [manager] = await foundWith("Left on the desk", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  await signIn(page, manager);
  const processes = await startAssessment(page);
  await cut(page);
  await page.getByLabel("Note").fill("Nobody ever tried the restore");
  await expect(page.getByRole("status")).toContainText("Not saved");
  await page.getByRole("button", { name: "Sign out" }).click();
  await page.getByRole("button", { name: "Sign out and keep them here" }).click();
  await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
  expect(await page.evaluate(unsent)).toBe(1);
  expect(await page.evaluate(stored)).not.toMatch(/restore|GP-1|note/);
  await page.goBack();
  await expect(page.getByRole("heading", { name: "Sign in", level: 1 })).toBeVisible();
  expect(await page.content()).not.toContain("Nobody ever tried");

  // One more, which nothing opens: it is told, and takes nothing else along.
  await page.evaluate(() => {
    const [name = "", sealed = ""] =
      Object.entries(localStorage).find(([key]) => key.startsWith("plumbline/unsent/")) ?? [];
    localStorage.setItem(`${name.slice(0, -36)}${crypto.randomUUID()}`, sealed);
  });
  await page.unroute("**/api/**");
  await signIn(page, manager);
  await page.goto(`${processes}/GP-1`);
  await expect(page.getByLabel("Note")).toHaveValue("Nobody ever tried the restore");
  await expect.poll(() => page.evaluate(unsent)).toBe(1);
  await expect(page.getByText("cannot be opened any more")).toBeVisible();
  await page.getByRole("button", { name: "Let go of it" }).click();
  await expect(page.getByText("cannot be opened any more")).toBeHidden();
  expect(await page.evaluate(unsent)).toBe(0);
});
