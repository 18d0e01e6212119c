import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { expect, test } from "vitest";
import { limits } from "@/domain/rate-limit";
import { spend } from "@/server/commands/rates";
import { within } from "@/server/db";
import { newDraft } from "../server/assessing";
import { enter, hold } from "../server/browser";
import { newOrganisation } from "../server/organisation";
import { put } from "./evidence-requests";

// After the browser, which stands in for next/headers.
const { GET } = await import("@/app/api/assessments/[assessment]/export/route");
const imports = await import("@/app/api/assessments/[assessment]/import/route");
const fromFile = await import("@/app/api/assessments/from-file/route");

type Used = "upload.account" | "export.account";

/** Uses up what somebody may do of a kind within the hour; one less, since moments are kept to the millisecond. */
const useUp = (limit: Used, of: string) =>
  within({}, async (tx) => {
    for (let count = 1; count < limits[limit].most; count += 1) await spend(tx, [{ limit, of }]);
  });

const origin = "http://127.0.0.1:3000";
const headers = { host: "127.0.0.1:3000", origin, "content-type": "application/json" };
const sent = (path: string, body?: object) =>
  new NextRequest(
    `${origin}${path}`,
    body ? { method: "POST", headers, body: JSON.stringify(body) } : { headers },
  );

test("whoever sends or exports too often is told to wait, and for how long", async () => {
  const { manager } = (await newOrganisation("Too often")).people;
  const draft = await newDraft(manager.actor);
  const params = { params: Promise.resolve({ assessment: draft }) };
  hold(await enter(manager));
  await useUp("export.account", manager.actor.personId);
  await useUp("upload.account", manager.actor.personId);
  expect((await GET(sent("/x"), params)).status, "the last one that is free").toBe(200);
  expect((await put(randomUUID(), "a.txt", "a")).status, "the last one that is free").toBe(404);
  const answers = [
    await GET(sent("/x"), params),
    await put(randomUUID(), "a.txt", "a"),
    await imports.POST(sent("/x", {}), params),
    await fromFile.POST(sent(`/x?key=${randomUUID()}`, {}), {}),
  ];
  expect(answers.map(({ status }) => status)).toEqual([429, 429, 429, 429]);
  for (const answer of answers) expect(Number(answer.headers.get("retry-after"))).toBeGreaterThan(0);
});
