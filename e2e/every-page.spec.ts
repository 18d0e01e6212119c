import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { beginAppraisal, begun, submitted } from "./appraising";
import { type Data, pageRoutes, type Visit, visits } from "./pages";
import { foundWith, type Person, signIn } from "./people";
import { answer, processCodes, startAssessment, variety } from "./stage";

test("every page of the product stands in the list of visits, and nothing else does", () =>
  expect(visits.map(({ route }) => route).sort()).toEqual(pageRoutes()));

test("every page is accessible and fits, by day and by night, on a phone and on a wide screen", async ({
  browser,
}) => {
  // Each page twice.
  test.setTimeout(900_000);
  const [manager, executive, administrator, appraiser] = await foundWith(
    "Every Page",
    ["manager"],
    ["executive"],
    ["administrator"],
    ["appraiser"],
  );
  if (!manager || !executive || !administrator || !appraiser) throw new Error("nobody was founded");
  const pages = {
    manager: await pageOf(browser, manager),
    executive: await pageOf(browser, executive),
    administrator: await pageOf(browser, administrator),
    appraiser: await pageOf(browser, appraiser),
    visitor: await pageOf(browser, null),
  };
  const data = {
    ...(await assessed(pages.manager)),
    ...(await kept(pages.administrator, executive)),
    ...(await appraised(pages.manager, pages.appraiser)),
  };
  // Two browsers' worth at a time: what one waits for, the other uses.
  const [managers, others] = [
    visits.filter(({ as }) => as === "manager"),
    visits.filter(({ as }) => as !== "manager"),
  ];
  const look = async (list: readonly Visit[]) => {
    for (const visit of list) await test.step(visit.route, () => lookAt(pages[pageFor(visit)], visit, data));
  };
  await Promise.all([look(managers), look(others)]);
});

type Reader = "manager" | "executive" | "administrator" | "appraiser" | "visitor";
const readers: readonly Reader[] = ["manager", "executive", "administrator", "appraiser", "visitor"];

function pageFor({ as, route }: Visit): Reader {
  const reader = readers.find((one) => one === as);
  if (reader !== undefined) return reader;
  throw new Error(`Nobody is signed in as ${as} for ${route}.`);
}

async function lookAt(page: Page, { route, at }: Visit, data: Data): Promise<void> {
  const answered = await page.goto(at(data));
  expect(answered?.status(), route).toBe(200);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  for (const { width, theme } of looks) {
    await page.emulateMedia({ colorScheme: theme });
    await page.setViewportSize({ width, height: 900 });
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide, `${route} scrolls sideways at ${width}`).toBeLessThanOrEqual(width);
    await test.step(`${route} at ${width}, ${theme}`, () => expectAccessible(page));
  }
}

/** Each width and each theme once: what a width decides and what a theme decides do not depend on each other. */
const looks = [
  { width: 320, theme: "light" },
  { width: 1440, theme: "dark" },
] as const;

async function pageOf(browser: Browser, person: Person | null): Promise<Page> {
  const page = await (await browser.newContext({ reducedMotion: "reduce" })).newPage();
  if (person !== null) await signIn(page, person);
  return page;
}

/** A draft with every kind of answer, an assessment that is submitted, and a profile of one's own. */
async function assessed(page: Page): Promise<Pick<Data, "draft" | "submitted" | "evidence" | "profile">> {
  const declared = await startAssessment(page, "Last year");
  const codes = await processCodes(page, declared);
  await answer(page, declared, Object.fromEntries(codes.map((code) => [code, { operated: "no" }])));
  await page.goto(`${declared}/submit`);
  await page.getByRole("button", { name: "Submit the assessment" }).click();
  await expect(page).toHaveURL(/result$/);
  const draft = await startAssessment(page, "This year");
  await answer(page, draft, variety);
  await page.goto("/evidence/add");
  await page.getByLabel("Title", { exact: true }).fill("Records manual");
  await page.getByLabel("Counts until").fill("2020-01-31");
  await page.getByRole("button", { name: "Add the item" }).click();
  await expect(page.getByRole("heading", { name: "Records manual", level: 1 })).toBeVisible();
  const evidence = new URL(page.url()).pathname;
  await page.goto("/profiles/baseline");
  await page.getByLabel("Name of the copy").fill("Small office");
  await page.getByRole("button", { name: "Copy the profile" }).click();
  await expect(page).toHaveURL(/\/edit$/);
  return {
    draft,
    submitted: declared,
    evidence,
    profile: new URL(page.url()).pathname.replace(/\/edit$/, ""),
  };
}

/** An appraisal of another assessment, in which something is asked for. */
async function appraised(manager: Page, appraiser: Page): Promise<Pick<Data, "appraisal" | "request">> {
  await submitted(manager, "Appraised", { "GP-1": begun });
  const appraisal = await beginAppraisal(appraiser, "Appraised");
  await appraiser.goto(`${appraisal}/processes/GP-1`);
  await appraiser.getByLabel("Your comment on documented").fill("Which version is in force?");
  await appraiser.getByRole("button", { name: "Ask for more about Documented" }).click();
  await expect(appraiser.getByRole("article", { name: "GP-1, documented" })).toBeVisible();
  await manager.goto("/today");
  const request = await manager.getByRole("link", { name: "GP-1, documented" }).getAttribute("href");
  return { appraisal, request: request ?? "" };
}

/** A unit, somebody's page, and a link that has not been used. */
async function kept(page: Page, somebody: Person): Promise<Pick<Data, "unit" | "person" | "link">> {
  await page.goto("/units");
  await page.getByLabel("Name").fill("Plant Olten");
  await page.getByRole("button", { name: "Add the unit" }).click();
  const unit = await page.getByRole("link", { name: "Plant Olten" }).getAttribute("href");
  await page.goto("/people");
  await page.getByRole("link", { name: somebody.name }).click();
  await page.getByRole("button", { name: "Hand out a one-time link" }).click();
  const link = await page.getByLabel("One-time link").inputValue();
  return { unit: unit ?? "", person: new URL(page.url()).pathname, link: new URL(link).pathname };
}
