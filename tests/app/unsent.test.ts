import { expect, test } from "vitest";
import {
  discardUnsent,
  type Unsent,
  unsentByAssessment,
  waitingFor,
} from "@/app/(workspace)/assessments/[assessment]/saving/unsent";
import { Machine, Server } from "./tabs";

const change = (name: string, field: Unsent["field"], rest: Partial<Unsent> = {}): Unsent => ({
  change: name,
  process: "GP-1",
  field,
  value: "yes",
  version: 0,
  at: 0,
  tried: false,
  ...rest,
});

test("a field that was tried once and changed again counts as one change, with one change of each other field", () => {
  const storage = new Machine(new Server()).disk;
  const waiting = waitingFor("ruth", "first", storage);
  waiting.put(change("a", "operated", { tried: true }));
  waiting.put(change("b", "operated", { value: "no" }));
  waiting.put(change("c", "documented"));
  waiting.put(change("d", "operated", { process: "GP-2" }));
  waitingFor("ruth", "second", storage).put(change("e", "operated"));
  waitingFor("markus", "first", storage).put(change("f", "operated"));
  expect([...unsentByAssessment("ruth", storage)]).toEqual([
    ["first", 3],
    ["second", 1],
  ]);
  expect(waiting.all()).toHaveLength(4);
});

test("who signs out may leave nothing behind; what waits of others stays", () => {
  const storage = new Machine(new Server()).disk;
  const waiting = waitingFor("ruth", "first", storage);
  waiting.put(change("a", "operated"));
  waitingFor("ruth", "second", storage).put(change("b", "operated"));
  waitingFor("markus", "first", storage).put(change("c", "operated"));
  discardUnsent("ruth", storage);
  expect(waiting.all()).toEqual([]);
  expect([...unsentByAssessment("ruth", storage)]).toEqual([]);
  expect([...unsentByAssessment("markus", storage)]).toEqual([["first", 1]]);
});
