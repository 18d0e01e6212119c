import { randomUUID } from "node:crypto";
import { NextRequest } from "next/server";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import { AddEvidence } from "@/domain/evidence/input";
import { addEvidence, archiveEvidence } from "@/server/commands/evidence";
import { enter, hold } from "../server/browser";
import { newOrganisation, type Person, type Stage } from "../server/organisation";

// After the browser, which stands in for next/headers.
const { GET } = await import("@/app/api/evidence/route");

const Choices = z.array(z.object({ id: z.uuid(), title: z.string(), line: z.string() }));

let stage: Stage;
let open: string;
let closed: string;
beforeAll(async () => {
  stage = await newOrganisation("Choices");
  const { manager } = stage.people;
  const add = (title: string, sensitivity: string) =>
    addEvidence(
      manager.actor,
      AddEvidence.parse({ id: randomUUID(), title, sensitivity, owner: manager.actor.personId }),
    );
  open = (await add("Patch report", "open")).id;
  closed = (await add("Patch incident", "restricted")).id;
  const { id } = await add("Patch draft", "open");
  await archiveEvidence(manager.actor, { id, version: 1 });
});
beforeEach(() => hold());

const ask = (q: string) => GET(new NextRequest(`http://127.0.0.1:3000/api/evidence?q=${q}`), {});

async function chosen(person: Person, q: string): Promise<string[]> {
  hold(await enter(person));
  const response = await ask(q);
  expect(response.status).toBe(200);
  return Choices.parse(await response.json())
    .map(({ id }) => id)
    .toSorted();
}

describe("items to choose from", () => {
  test("are those that fit the words and are not put away, each with a line of what it is", async () => {
    const { manager } = stage.people;
    expect(await chosen(manager, "patch")).toEqual([open, closed].toSorted());
    expect(await chosen(manager, "report")).toEqual([open]);
    const [choice] = Choices.parse(await (await ask("report")).json());
    expect(choice?.title).toBe("Patch report");
    expect(choice?.line).toContain("backs nothing yet");
  });

  test("are those alone that open for the reader", async () => {
    expect(await chosen(stage.people.contributor, "patch")).toEqual([open]);
    expect(await chosen(stage.people.executive, "")).toEqual([open]);
  });

  test("are nobody's who is not signed in", async () => {
    expect((await ask("patch")).status).toBe(401);
  });
});
