import { expect, test } from "@playwright/test";
import { asking, fieldsOf, sendForm } from "../asking";
import { type Ids, routeDoors, tryDoor } from "../doors";
import { foundWith, type Person } from "../people";

// One after the other, each whatever became of the others.
test.describe.configure({ mode: "default" });

let base: string;
let administrator: Person;
let executive: Person;
test.beforeAll(async ({ baseURL }) => {
  base = baseURL ?? "";
  const [first, second] = await foundWith("Attacked", ["administrator", "manager"], ["executive"]);
  if (first === undefined || second === undefined) throw new Error("nobody was founded");
  [administrator, executive] = [first, second];
});

const evil = { "sec-fetch-site": "cross-site", origin: "https://evil.example" };

test("another site changes nothing in a signed-in browser's name, by no route and no form", async () => {
  const asker = await asking(base, administrator);
  const nowhere: Ids = { name: "none" };
  const changing = routeDoors().filter(
    ({ method, route }) => method !== "GET" && !route.startsWith("/api/v1/"),
  );
  expect(changing.length).toBeGreaterThan(8);
  for (const door of changing) {
    const answer = await tryDoor(asker, door, nowhere, evil);
    expect([door.method, door.route, answer.status()]).toEqual([door.method, door.route, 403]);
  }
  for (const headers of [
    evil,
    { origin: "https://evil.example" },
    { origin: "null" },
    { origin: "no origin" },
  ]) {
    const answer = await sendForm(asker, "/units", "name", { name: "Theirs" }, "/units", headers);
    expect([headers, answer.status()]).toEqual([headers, 403]);
  }
  expect((await sendForm(asker, "/units", "name", { name: "Ours" })).status()).toBeLessThan(400);
  const units = await (await asker.get("/units")).text();
  expect([units.includes(">Ours<"), units.includes("Theirs")]).toEqual([true, false]);
});

test("a program's door is closed to whoever comes with a cookie alone", async () => {
  const asker = await asking(base, administrator);
  for (const door of routeDoors().filter(({ route }) => /^\/api\/v1\/(?!openapi)/.test(route)))
    expect((await tryDoor(asker, door, {}, evil)).status(), door.route).toBe(401);
});

test("a session that somebody else chose is not the one that a sign-in opens", async () => {
  const chosen = "plumbline=chosen-by-somebody-who-waits-for-it-to-open";
  const asker = await asking(base);
  const { email, password } = administrator;
  const entered = await asker.post("/api/session", {
    data: { email, password },
    headers: { cookie: chosen },
  });
  const lines = entered.headersArray().filter(({ name }) => name.toLowerCase() === "set-cookie");
  expect(lines.map(({ value }) => value).join("\n")).toMatch(/^plumbline=[\w-]{20,};/m);
  expect(lines.map(({ value }) => value).join("\n")).not.toContain("chosen-by");
  const waiting = await asking(base);
  expect((await waiting.get("/api/session", { headers: { cookie: chosen } })).status()).toBe(401);
});

test("signing in where one is signed in leaves nothing that the session before would open", async () => {
  const asker = await asking(base, executive);
  const { cookies } = await asker.storageState();
  const before = cookies.find(({ name }) => name === "plumbline")?.value ?? "";
  const opens = async () => {
    const headers = { cookie: `plumbline=${before}` };
    return (await (await asking(base)).get("/api/session", { headers })).status();
  };
  expect(await opens()).toBe(200);
  const { email, password } = executive;
  expect((await asker.post("/api/session", { data: { email, password } })).status()).toBe(200);
  expect(await opens()).toBe(401);
});

test.describe("nobody is led to another site", () => {
  for (const to of leading())
    test(`by ${JSON.stringify(to)}`, async () => {
      const asker = await asking(base);
      const { email, password } = executive;
      const entered = await sendForm(asker, "/sign-in", "password", { email, password, to });
      expect(entered.status()).toBe(303);
      expectHere(entered.headers().location);
      for (const address of [
        "/api/sso/none?to=",
        "/sign-in/second?to=",
        "/sign-in?to=",
        "/api/auth/signin?callbackUrl=",
      ]) {
        const answer = await asker.get(`${address}${encodeURIComponent(to)}`);
        expect(answer.status(), address).toBeLessThan(500);
        expectHere(answer.headers().location);
      }
    });
});

function leading(): string[] {
  const there = [
    "//evil.example",
    "/\\evil.example",
    "\\\\evil.example",
    "https://evil.example",
    "/\t/evil.example",
  ];
  return [
    ...there,
    "/%09/evil.example",
    "javascript:alert(1)",
    "/..//evil.example",
    "/ /evil.example",
    "//evil.example/%2f..",
  ];
}

function expectHere(location: string | undefined): void {
  if (location !== undefined) expect(new URL(location, base).origin).toBe(base);
}

test("what a form says beyond its fields is not believed", async () => {
  const asker = await asking(base, executive);
  const more = {
    roles: "administrator",
    "role-administrator": "on",
    organisationId: "x",
    personId: "x",
    email: "taken@evil.example",
  };
  const fields = { name: "Renamed", theme: "system", timeZone: "UTC", version: "1" };
  await sendForm(asker, "/profile", "theme", { ...fields, ...more });
  const profile = await (await asker.get("/profile")).text();
  expect([profile.includes("Renamed"), profile.includes("taken@evil.example")]).toEqual([true, false]);
  expect((await asker.get("/people")).status()).toBe(404);
});

test("a form that an administrator was given does nothing in the hands of another", async () => {
  const keeper = await asking(base, administrator);
  const people = await (await keeper.get("/people")).text();
  const addresses = [...new Set(people.match(/\/people\/[\da-f-]{36}/g))];
  expect(addresses).toHaveLength(2);
  const asker = await asking(base, executive);
  let replayed = 0;
  for (const address of addresses) {
    const html = await (await keeper.get(address)).text();
    if (!html.includes('name="role-manager"')) continue;
    const given = await fieldsOf(keeper, address, "role-manager");
    replayed += 1;
    for (const to of [address, "/", "/profile"])
      await asker.post(to, { multipart: { ...given, "role-administrator": "on", "role-manager": "on" } });
  }
  expect(replayed).toBeGreaterThan(0);
  expect((await asker.get("/people")).status()).toBe(404);
  expect((await asker.get("/assessments/start")).status()).not.toBe(200);
});

test("a name with line ends writes no header", async () => {
  const asker = await asking(base, administrator);
  const name = 'Read\r\nset-cookie: a=b\r\n\r\n<script>"; filename="x.html';
  const said = {
    name,
    scope: "All",
    unit: "",
    from: "2026-01-01",
    to: "2026-12-31",
    target: "3",
    profile: "baseline",
  };
  const started = await sendForm(asker, "/assessments/start", "scope", said);
  const [, id = ""] = /\/assessments\/([\da-f-]{36})/.exec(started.headers().location ?? "") ?? [];
  const given = await asker.get(`/api/assessments/${id}/export?as=json`);
  expect(given.status()).toBe(200);
  expect(given.headers()["set-cookie"]).toBeUndefined();
  const disposition = given.headers()["content-disposition"] ?? "";
  expect(disposition).toMatch(/^attachment; filename="[\w. -]*"; filename\*=UTF-8''[\w.%~-]*$/);
});
