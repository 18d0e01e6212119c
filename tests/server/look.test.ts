import { describe, expect, test } from "vitest";
import { Look } from "@/server/look";
import { keepsStatements, statementNames } from "@/server/statement-names";

type Tx = { number: number };

/** A look at nothing, which tells of the transactions that it begins and ends. */
function look() {
  const told: string[] = [];
  let count = 0;
  const seen = new Look<Tx, { reach: string }>(async ({ reach }, hold) => {
    count += 1;
    const number = count;
    told.push(`begin ${number} ${reach}`);
    await hold({ number });
    told.push(`end ${number}`);
  });
  const ask = (reach: string, name: string) =>
    seen.ask({ reach }, async ({ number }) => {
      told.push(`${name} in ${number}`);
      await new Promise((resolve) => setImmediate(resolve));
      told.push(`${name} done`);
    });
  const ended = (number: number) => expect.poll(() => told).toContain(`end ${number}`);
  return { seen, told, ask, ended };
}

describe("what is drawn for one request", () => {
  test("asks in one transaction, one question at a time, which ends when nothing more is asked", async () => {
    const { told, ask, ended } = look();
    await Promise.all([ask("all", "first"), ask("all", "second")]);
    await ask("all", "third");
    await ended(1);
    expect(told).toEqual([
      ...["begin 1 all", "first in 1", "first done", "second in 1", "second done"],
      ...["third in 1", "third done", "end 1"],
    ]);
  });

  test("asks what reaches elsewhere in another transaction, once the one before was let go of", async () => {
    const { told, ask, ended } = look();
    await Promise.all([ask("here", "one"), ask("there", "other")]);
    await ended(2);
    expect(told.filter((event) => /begin|in/.test(event))).toEqual([
      ...["begin 1 here", "one in 1", "begin 2 there", "other in 2"],
    ]);
  });

  test("begins anew after a question that failed, which spoils nothing else", async () => {
    const { seen, told, ask, ended } = look();
    const failing = seen.ask({ reach: "all" }, () => Promise.reject(new Error("no")));
    const next = ask("all", "next");
    await expect(failing).rejects.toThrow("no");
    await next;
    await ended(2);
    expect(told).toContain("next in 2");
  });

  test("tells whoever asks that no transaction could be begun, and tries again for the next", async () => {
    let tries = 0;
    const away = new Look<Tx, string>(async (_, hold) => {
      tries += 1;
      if (tries === 1) throw new Error("away");
      await hold({ number: tries });
    });
    await expect(away.ask("all", async () => "answer")).rejects.toThrow("away");
    expect(await away.ask("all", async () => "answer")).toBe("answer");
  });
});

describe("names of statements", () => {
  const often = (name: (statement: { sql: string }) => string, sql: string) =>
    Array.from({ length: 6 }, () => name({ sql })).at(-1);

  test("what comes again has one of its own, and what comes seldom none", () => {
    const name = statementNames(10);
    expect(name({ sql: "select 1" })).toBe("");
    const [one, other] = [often(name, "select 1"), often(name, "select 2")];
    expect(one).not.toBe("");
    expect(other).not.toBe(one);
    expect(name({ sql: "select 1" })).toBe(one);
  });

  test("there are no more than asked for, however many texts come", () => {
    const name = statementNames(2);
    const texts = Array.from({ length: 50 }, (_, count) => `select ${count}`);
    const names = texts.map((sql) => often(name, sql)).filter((given) => given !== "");
    expect(names).toHaveLength(2);
  });

  test("none are given through pgbouncer, which hands each transaction another connection", () => {
    expect(keepsStatements("postgresql://a:b@c/d?pgbouncer=true")).toBe(false);
    expect(keepsStatements("postgresql://a:b@c/d")).toBe(true);
  });
});
