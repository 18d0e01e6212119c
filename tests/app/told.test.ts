import { beforeEach, expect, test } from "vitest";
import { forgetTold, rememberTold, toldLast } from "@/app/(workspace)/assessments/[assessment]/saving/told";
import { Machine, Server, sealOf } from "./tabs";

/** As much of a browser's storage as is used. */
class Memory implements Storage {
  private readonly held = new Map<string, string>();
  get length() {
    return this.held.size;
  }
  key = (index: number) => [...this.held.keys()][index] ?? null;
  getItem = (name: string) => this.held.get(name) ?? null;
  setItem = (name: string, value: string) => void this.held.set(name, value);
  removeItem = (name: string) => void this.held.delete(name);
  clear = () => this.held.clear();
}

let memory: Memory;
const seal = sealOf("ruth");
const news = (value: string, version: number) => ({
  process: "GP-1",
  field: "note" as const,
  value,
  version,
});
beforeEach(() => {
  memory = new Memory();
});

test("what the server told last is found by the next page, one entry a field, the newest twenty", () => {
  rememberTold("a", memory, seal, news("Half", 1));
  rememberTold("a", memory, seal, news("Half a sentence", 2));
  expect(toldLast("a", memory, seal)).toEqual([news("Half a sentence", 2)]);
  expect(toldLast("b", memory, seal)).toEqual([]);
  for (let process = 0; process < 30; process += 1)
    rememberTold("a", memory, seal, { ...news("x", 1), process: `OSP-${process}` });
  expect(toldLast("a", memory, seal)).toHaveLength(20);
});

test("it lies there sealed: another reads nothing, and what an older version left in clear is let go", () => {
  rememberTold("a", memory, seal, news("Half a sentence", 1));
  expect(memory.getItem("told/a")).not.toMatch(/Half|GP-1|note/);
  expect(toldLast("a", memory, sealOf("vera"))).toEqual([]);
  memory.setItem("told/b", JSON.stringify([news("In clear", 1)]));
  forgetTold(memory);
  expect([memory.getItem("told/b"), toldLast("a", memory, seal).length]).toEqual([null, 1]);
});

test("what is no list is as good as nothing, and without storage nothing is remembered", () => {
  memory.setItem("told/a", "{");
  expect(toldLast("a", memory, seal)).toEqual([]);
  rememberTold("a", null, seal, news("x", 1));
  expect(toldLast("a", null, seal)).toEqual([]);
});

test("a page drawn just before a save arrived shows what was saved, and a later change by others stands", () => {
  const { store } = new Machine(new Server()).open();
  store.hear(news("Half of the sentence in a tunnel", 2));
  store.meet({
    "GP-1": { answer: { note: "Half of the sent", operated: "yes" }, versions: { note: 1, operated: 1 } },
  });
  expect(store.snapshot().answers["GP-1"]).toEqual({
    note: "Half of the sentence in a tunnel",
    operated: "yes",
  });
  store.meet({ "GP-1": { answer: { note: "Theirs", operated: "yes" }, versions: { note: 3, operated: 1 } } });
  expect(store.snapshot().answers["GP-1"]?.note).toBe("Theirs");
});
