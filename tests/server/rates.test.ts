import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { visitor } from "@/domain/actor";
import { limits, spentBy } from "@/domain/rate-limit";
import { giveBack, spend } from "@/server/commands/rates";
import { startSession } from "@/server/commands/sessions";
import { within } from "@/server/db";
import { newOrganisation, password } from "./organisation";
import { refusal, together } from "./outcome";

const from = (address: string) => ({ address, agent: "" });
const anywhere = () => `192.0.2.${Math.floor(Math.random() * 250)} ${randomUUID()}`;

test("the eleventh wrong password of an account from one address is refused as too many, with how long to wait", async () => {
  const { manager } = (await newOrganisation("Guessed")).people;
  const address = anywhere();
  const guess = (word: string, at = address) =>
    startSession(visitor, { email: manager.email, password: word }, from(at));
  const guesses = await Promise.all(
    Array.from({ length: limits["sign-in.both"].most }, () => guess("wrong")),
  );
  expect(new Set(guesses)).toEqual(new Set([null]));
  const told = await refusal(guess(password));
  expect(told).toMatchObject({ reason: "too-many", code: "rate.exceeded" });
  const seconds = Number(told?.params["seconds"]);
  expect(seconds).toBeGreaterThan(30);
  expect(seconds).toBeLessThanOrEqual(limits["sign-in.both"].per / limits["sign-in.both"].most / 1000);
  expect(await guess(password, anywhere()), "from elsewhere its owner still comes in").not.toBeNull();
});

test("an address that nobody has is counted like one that somebody has", async () => {
  const address = anywhere();
  const guess = () => startSession(visitor, { email: `${address}@example.org`, password }, from(address));
  for (let count = 0; count < limits["sign-in.both"].most; count += 1) expect(await guess()).toBeNull();
  expect(await refusal(guess())).toMatchObject({ code: "rate.exceeded" });
});

test("who signs in rightly, again and again, is never refused", async () => {
  const { executive } = (await newOrganisation("Busy door")).people;
  const address = anywhere();
  for (let count = 0; count < limits["sign-in.both"].most + 3; count += 1)
    expect(await startSession(visitor, { email: executive.email, password }, from(address))).not.toBeNull();
});

test("a limit holds against attempts at the same moment, and fills up again with time", async () => {
  const of = anywhere();
  const once = () => within({}, (tx) => spend(tx, [{ limit: "reset.both", of }]));
  const { done, refused } = await together(Array.from({ length: 8 }, once));
  expect([done.length, refused.length]).toEqual([limits["reset.both"].most, 8 - limits["reset.both"].most]);
  await within({}, (tx) => giveBack(tx, [{ limit: "reset.both", of }]));
  await once();
  expect(await refusal(once())).toMatchObject({ reason: "too-many" });
});

test("an attempt that one limit refuses counts against no other", async () => {
  const [account, address] = [randomUUID(), anywhere()];
  const attempt = () => within({}, (tx) => spend(tx, spentBy("reset", account, address)));
  for (let count = 0; count < limits["reset.both"].most; count += 1) await attempt();
  for (let count = 0; count < 5; count += 1) expect(await refusal(attempt())).not.toBeNull();
  const left = limits["reset.account"].most - limits["reset.both"].most;
  for (let count = 0; count < left; count += 1)
    await within({}, (tx) => spend(tx, [{ limit: "reset.account", of: account }]));
});
