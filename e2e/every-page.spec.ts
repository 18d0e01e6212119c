import { type Browser, expect, type Page, test } from "@playwright/test";
import { expectAccessible } from "./accessible";
import { appraised, assessed, kept } from "./furnishing";
import { type Data, pageRoutes, type Visit, visits } from "./pages";
import { foundWith, type Person, signIn } from "./people";
import { budgets } from "./round-trip-budgets";
import { expectRoundTrips } from "./round-trips";

test("every page of the product stands in the list of visits, and nothing else does", () =>
  expect(visits.map(({ route }) => route).sort()).toEqual(pageRoutes()));

test("every page has a budget of round trips to the database, and nothing else has", () =>
  expect(Object.keys(budgets).sort()).toEqual(pageRoutes()));

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
  await test.step("none asks the database more often than its budget allows", () =>
    expectRoundTrips(visits, data, (visit) => pages[pageFor(visit)]));
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
