import { randomUUID } from "node:crypto";
import { expect, test } from "@playwright/test";
import { Client } from "pg";
import { environment } from "./environment";
import { eventsNow, keepSecret } from "./journal";
import { foundWith, type Person, signIn } from "./people";

test("what goes on is told by its numbers: a wrong password, a foreign request, a token, a page that fails", async ({
  page,
  request,
  baseURL,
}) => {
  const [manager] = await foundWith("Told in lines", ["manager"]);
  if (manager === undefined) throw new Error("nobody was founded");
  const wrong = `not the password ${randomUUID()}`;
  keepSecret(wrong);
  await page.goto("/sign-in");
  await page.getByLabel("E-mail address").fill(manager.email);
  await page.getByLabel("Password").fill(wrong);
  await page.getByRole("button", { name: "Sign in", exact: true }).click();
  await expect(page.getByRole("alert").filter({ hasText: "do not fit together" })).toBeVisible();
  await signIn(page, manager);

  const token = `plumbline_${"a".repeat(43)}`;
  const refused = await request.get("/api/v1/assessments", { headers: { authorization: `Bearer ${token}` } });
  const { instance } = await refused.json();
  const foreign = await request.post("/api/places", {
    headers: { origin: "https://evil.example" },
    data: {},
  });
  expect([refused.status(), foreign.status()]).toEqual([401, expect.any(Number)]);

  // What cannot happen by itself: a time zone that there is none of, and a fault that says which.
  const zone = `Canary/${randomUUID()}`;
  keepSecret(zone);
  await breakZone(manager, zone);
  await page.goto("/profile");
  const told = (await page.getByText("tell your administrator the number").textContent()) ?? "";
  const number = /number ([\w-]+)/.exec(told)?.[1] ?? "";

  await expect.poll(() => eventsNow().some((event) => event.number === number)).toBe(true);
  const events = eventsNow();
  const kinds = (id: string | null | undefined) =>
    events.filter((one) => one.request === id).map(({ event }) => event);
  expect(kinds(`${instance}`.replace("urn:uuid:", ""))).toEqual(["refused", "request"]);
  expect(kinds(foreign.headers()["x-request-id"])).toContain("request");
  expect(events.find((one) => one.number === number)).toMatchObject({
    event: "fault",
    route: expect.stringContaining("profile"),
  });
  expect(events.filter(({ reason }) => reason === "invalid").length).toBeGreaterThan(0);
  expect(baseURL).toBeTruthy();
});

/** Writes as the product's own role, past its commands. */
async function breakZone({ email }: Person, zone: string): Promise<void> {
  const client = new Client({ connectionString: environment().DATABASE_URL });
  await client.connect();
  await client.query("select set_config('app.sign_in_email', $1, false)", [email]);
  const { rows } = await client.query("select id from person where email = $1", [email]);
  await client.query("select set_config('app.person_id', $1, false)", [rows[0]?.id]);
  const { rowCount } = await client.query("update person set time_zone = $1 where id = $2", [
    zone,
    rows[0]?.id,
  ]);
  await client.end();
  expect(rowCount).toBe(1);
}
