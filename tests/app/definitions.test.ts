import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { newDraft, put } from "../server/assessing";
import { enter, hold } from "../server/browser";
import { newOrganisation } from "../server/organisation";

// After the browser, which stands in for next/headers.
const { GET } = await import("@/app/api/assessments/[assessment]/definitions/route");

test("lists how other processes define one type of metric, to those who may read them", async () => {
  const { people } = await newOrganisation("Definitions");
  const { actor } = people.manager;
  const draft = await newDraft(actor);
  await put(actor, draft, { process: "GP-2", field: "definitions.load.name", value: "Share of time" });
  await put(actor, draft, { process: "GP-1", field: "definitions.load.unit", value: "hours" });
  await put(actor, draft, { process: "GP-3", field: "definitions.scope.name", value: "Share of sites" });
  const ask = (type: string) =>
    GET(new NextRequest(`http://127.0.0.1:3000/api/x?type=${type}`), {
      params: Promise.resolve({ assessment: draft }),
    });
  hold(await enter(people.manager));
  expect(await (await ask("load")).json()).toMatchObject([
    { process: "GP-1", definition: { unit: "hours" } },
    { process: "GP-2", definition: { name: "Share of time" } },
  ]);
  expect((await ask("weather")).status).toBe(400);
  hold(await enter(people.executive));
  expect((await ask("load")).status).toBe(403);
  hold(await enter(people.administrator));
  expect((await ask("load")).status).toBe(404);
  hold();
  expect((await ask("load")).status).toBe(401);
});
