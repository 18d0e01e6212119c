import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { addEvidence } from "@/server/commands/evidence";
import { enter, hold } from "../server/browser";
import { adding } from "../server/evidence-doors";
import { newOrganisation, type Stage } from "../server/organisation";
import { asApp } from "../server/owner";
import { docx, pdf, png } from "../server/specimen-files";
import { get, look, put, told } from "./evidence-requests";

let stage: Stage;
const references: Partial<Record<keyof Stage["people"], string>> = {};
beforeAll(async () => {
  stage = await newOrganisation("Evidence opening");
  for (const role of ["manager", "executive", "contributor", "administrator"] as const)
    references[role] = await enter(stage.people[role]);
});
const become = (role: keyof Stage["people"]) => hold(references[role]);
beforeEach(() => become("manager"));

const manager = () => stage.people.manager.actor;
const item = async (own: Parameters<typeof adding>[1] = {}) =>
  (await addEvidence(manager(), adding(manager().personId, own))).id;
const uploaded = async (name: string, content: string | Buffer, own: Parameters<typeof adding>[1] = {}) => {
  const evidence = await item(own);
  const { id } = await (await put(evidence, name, content)).json();
  return { evidence, id: String(id) };
};

describe("downloading", () => {
  test("gives the bytes as a file to keep, which can do nothing", async () => {
    const { evidence, id } = await uploaded("Bericht «2026».pdf", pdf);
    const file = await get(evidence, id);
    expect(Object.fromEntries(file.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-length": String(pdf.length),
      "content-disposition": `attachment; filename="Bericht-2026.pdf"; filename*=UTF-8''Bericht%20%C2%AB2026%C2%BB.pdf`,
      "content-security-policy": "sandbox; default-src 'none'; frame-ancestors 'none'",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    expect(Buffer.from(await file.arrayBuffer())).toEqual(pdf);
  });

  test.each([
    ["bytes=0-3", 206, "plum", "bytes 0-3/9"],
    ["bytes=5-", 206, "line", "bytes 5-8/9"],
    ["bytes=-2", 206, "ne", "bytes 7-8/9"],
    ["bytes=7-100", 206, "ne", "bytes 7-8/9"],
    ["bytes=0-0", 206, "p", "bytes 0-0/9"],
    ["bytes=9-", 416, "", "bytes */9"],
    ["bytes=0-1,3-4", 200, "plumbline", null],
    ["words=1-2", 200, "plumbline", null],
  ])("of %s answers %i with %j", async (range, status, expected, place) => {
    const { evidence, id } = await uploaded("range.txt", "plumbline");
    const part = await get(evidence, id, { range });
    if (status !== 416) expect(part.headers.get("content-type")).toBe("text/plain; charset=utf-8");
    expect([part.status, await part.text(), part.headers.get("content-range")]).toEqual([
      status,
      expected,
      place,
    ]);
  });
});

describe("a preview", () => {
  test.each([
    ["a.pdf", pdf, "application/pdf"],
    ["a.png", png, "image/png"],
    ["a.csv", "a,b", "text/plain; charset=utf-8"],
    ["a.md", "<script>alert(1)</script>", "text/plain; charset=utf-8"],
  ])("of %s is shown in our own frames alone, where it can do nothing", async (name, content, type) => {
    const { evidence, id } = await uploaded(name, content);
    const shown = await look(evidence, id);
    expect(shown.headers.get("content-security-policy")).toMatch(
      /^sandbox; default-src 'none';.* frame-ancestors 'self'$/,
    );
    expect(Object.fromEntries(shown.headers)).toMatchObject({
      "content-type": type,
      "content-disposition": `inline; filename="${name}"; filename*=UTF-8''${name}`,
      "x-content-type-options": "nosniff",
      "x-frame-options": "SAMEORIGIN",
    });
    expect(Buffer.from(await shown.arrayBuffer())).toEqual(Buffer.from(content));
  });

  test("of an office file there is none", async () => {
    const { evidence, id } = await uploaded("a.docx", docx());
    expect(await told(await look(evidence, id))).toEqual([409, "evidence.no-preview"]);
  });
});

test("restricted evidence opens for those who may, and each time it is recorded", async () => {
  const { evidence, id } = await uploaded("secret.txt", "secret", { sensitivity: "restricted" });
  expect(await (await get(evidence, id)).text()).toBe("secret");
  expect(await (await look(evidence, id)).text()).toBe("secret");
  become("executive");
  expect(await told(await get(evidence, id))).toEqual([403, "forbidden.evidence.open"]);
  expect((await look(evidence, id)).status).toBe(403);
  become("contributor");
  expect((await get(evidence, id)).status).toBe(404);
  const { rows } = await asApp({ organisation_id: stage.organisationId }, (app) =>
    app.query(
      "select details ->> 'as' as as, person_id from audit_event where action = 'evidence.opened' and subject = $1 order by sequence",
      [evidence],
    ),
  );
  const { personId } = manager();
  expect(rows).toEqual([
    { as: "download", person_id: personId },
    { as: "preview", person_id: personId },
  ]);
});
