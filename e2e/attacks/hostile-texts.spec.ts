import { type Browser, expect, type Page, test } from "@playwright/test";
import { appraised, assessed, kept } from "../furnishing";
import { found } from "../organisation";
import { type Data, type Visit, visits } from "../pages";
import { type Person, type Role, signIn } from "../people";
import { hostile, spoil } from "../spoiling";
import { answer } from "../stage";

const holding = ["manager", "executive", "administrator", "appraiser"] as const;

test("whatever people write stays text, on every page and in every file", async ({ browser }) => {
  test.setTimeout(600_000);
  const people = holding.map((role) => personOf(role));
  const founded = await found({ organisation: "Hostile", people });
  const pages = new Map<Visit["as"], Page>([["visitor", await watched(browser)]]);
  for (const person of people) {
    const page = await watched(browser);
    await signIn(page, person);
    pages.set(person.roles[0] ?? "visitor", page);
  }
  const reader = (as: Visit["as"]): Page => {
    const page = pages.get(as);
    if (page === undefined) throw new Error(`Nobody is signed in as ${as}.`);
    return page;
  };
  const [manager, executive] = [reader("manager"), people.find(({ roles }) => roles.includes("executive"))];
  if (executive === undefined) throw new Error("nobody reads");
  const data: Data = {
    ...(await assessed(manager)),
    ...(await kept(reader("administrator"), executive)),
    ...(await appraised(manager, reader("appraiser"))),
  };
  await answer(manager, data.draft, { "OSP-5": words });
  expect(await spoil(founded as Parameters<typeof spoil>[0], data)).toBeGreaterThan(20);

  let shown = 0;
  for (const { route, as, at } of visits)
    await test.step(route, async () => {
      const page = reader(as);
      const answered = await page.goto(at(data));
      expect.soft(answered?.status(), route).toBe(200);
      expect.soft(await page.evaluate(ran), route).toEqual([]);
      if ((await page.getByText("window.__xss").count()) > 0) shown += 1;
    });
  expect(shown).toBeGreaterThan(40);
  expect(faults).toEqual([]);

  const id = data.draft.split("/").at(-1);
  const file = await (await manager.request.get(`/api/assessments/${id}/export?as=json`)).json();
  expect(file.answers["OSP-5"].note).toBe(words.note);
  const table = await (await manager.request.get(`/api/assessments/${id}/export?as=csv`)).text();
  expect(table).toContain("'=HYPERLINK(");
  expect(table).not.toMatch(/(^|[,;\n]"?)[=+@]/m);
  const profile = JSON.stringify(await (await manager.request.get(`${data.profile}/file`)).json());
  expect(profile).toContain(JSON.stringify(hostile).slice(1, -1));
  const audit = await (await reader("administrator").request.get("/api/audit/export?as=csv")).text();
  expect(audit).not.toMatch(/(^|[,;\n]"?)[=+@]/m);
});

const formula = '=HYPERLINK("https://evil.example")';
const words = {
  operated: "yes",
  documented: "yes",
  document: hostile,
  "metrics.activity": "yes",
  "definitions.activity.name": hostile,
  "definitions.activity.unit": formula,
  "definitions.activity.what": formula,
  "metrics.load": "unknown",
  plan: `javascript:${hostile}`,
  note: `${formula} ${hostile}`,
};

/** What a script did, or an element that only a text could have made. */
async function ran(): Promise<string[]> {
  await new Promise((idle) => requestIdleCallback(idle, { timeout: 2_000 }));
  const made = document.querySelectorAll(
    'img[src="x"], svg[onload], [onerror], a[href^="javascript:" i], iframe[src^="javascript:" i]',
  );
  const elements = [...made].map(({ outerHTML }) => outerHTML);
  return "__xss" in window ? ["a script ran", ...elements] : elements;
}

const faults: string[] = [];

/** A page whose dialogs, errors and breaches of its policy are written down. */
async function watched(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  page.on("dialog", async (dialog) => {
    faults.push(`dialog ${dialog.message()}`);
    await dialog.dismiss();
  });
  page.on("pageerror", (error) => faults.push(`${page.url()}: ${error.message}`));
  page.on("console", (line) => {
    if (line.type() === "error" || /Content.Security.Policy/i.test(line.text()))
      faults.push(`${page.url()}: ${line.text()}`);
  });
  return page;
}

const personOf = (role: Role): Person => ({
  name: `${role} of all`,
  email: `${role}.${Date.now()}@hostile.example`,
  roles: [role],
  password: "a password of somebody hostile",
});
