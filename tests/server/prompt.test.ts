import { Client } from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makePrompt } from "@/server/prompt";
import { readProcess } from "@/server/queries/answers";
import { newDraft, put } from "./assessing";
import { newOrganisation } from "./organisation";

const last = "/* last */";
const client = new Client({ connectionString: process.env.DATABASE_BACKUP_URL ?? "", pipeline: true });
const sent: string[] = [];
const say = (text: string) => client.query({ text });
const kept = async () =>
  (await client.query({ text: "select n from kept order by n" })).rows.map(({ n }) => n);

beforeAll(async () => {
  await client.connect();
  await client.query({ text: "create temporary table kept (n int)" });
  const query = client.query;
  Object.assign(client, {
    query: (asked: { text: string }) => {
      sent.push(asked.text ?? asked);
      return Reflect.apply(query, client, [asked]);
    },
  });
  makePrompt(client, last);
});

afterAll(() => client.end());

test("a transaction's COMMIT goes together with what says that it is the last, and is sent once", async () => {
  sent.length = 0;
  await say("BEGIN");
  const written = say(`insert into kept values (1) ${last}`);
  expect(sent).toEqual(["BEGIN", `insert into kept values (1) ${last}`, "COMMIT"]);
  await written;
  await say("COMMIT");
  expect(sent).toHaveLength(3);
  expect(await kept()).toEqual([1]);
});

test("BEGIN lies ready until the first statement goes with it, or until nothing has followed", async () => {
  const corked = () =>
    Reflect.get(Reflect.get(Reflect.get(client, "connection"), "stream"), "writableCorked");
  await say("BEGIN");
  expect(corked()).toBe(1);
  const answer = say("select 1");
  expect(corked()).toBe(0);
  await answer;
  await say("ROLLBACK");
  await say("BEGIN");
  await expect.poll(corked).toBe(0);
  await say("ROLLBACK");
});

test("where nothing says that it is the last, COMMIT waits to be asked for, also after one that did", async () => {
  sent.length = 0;
  await say("BEGIN");
  await say("insert into kept values (2)");
  expect(sent).not.toContain("COMMIT");
  await say("ROLLBACK");
  expect(await kept()).toEqual([1]);
  await say("BEGIN");
  await say("insert into kept values (3)");
  await say("COMMIT");
  expect(sent.filter((text) => text === "COMMIT")).toHaveLength(1);
  expect(await kept()).toEqual([1, 3]);
});

test("what fails last keeps nothing of its transaction, and the next one is whole", async () => {
  await say("BEGIN");
  await say("insert into kept values (4)");
  await expect(say(`select 1 / 0 ${last}`)).rejects.toThrow("division by zero");
  await say("ROLLBACK");
  expect(await kept()).toEqual([1, 3]);
  await say("BEGIN");
  await say(`insert into kept values (5) ${last}`);
  await say("COMMIT");
  expect(await kept()).toEqual([1, 3, 5]);
});

test("an answer whose event finds no chain to join is not kept", async () => {
  const { organisationId, people } = await newOrganisation("No chain");
  const manager = people.manager.actor;
  const draft = await newDraft(manager);
  await client.query({ text: `delete from audit_head where organisation_id = '${organisationId}'` });
  await expect(put(manager, draft, { process: "OSP-5", field: "operated", value: "yes" })).rejects.toThrow();
  expect((await readProcess(manager, draft, "OSP-5")).answer).toEqual({});
});
