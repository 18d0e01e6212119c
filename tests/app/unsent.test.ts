import { createDecipheriv } from "node:crypto";
import { beforeEach, describe, expect, test } from "vitest";
import { sealUnder } from "@/app/(workspace)/assessments/[assessment]/saving/seal";
import {
  discardUnopened,
  discardUnsent,
  sealClear,
  type Unsent,
  unopened,
  unsentByAssessment,
  waitingFor,
} from "@/app/(workspace)/assessments/[assessment]/saving/unsent";
import { Machine, Server, sealOf } from "./tabs";

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

let storage: Storage;
const ruth = sealOf("ruth");
const waitingOf = (person: string, assessment: string) =>
  waitingFor(person, assessment, storage, sealOf(person));
const raw = () => Array.from({ length: storage.length }, (_, at) => storage.getItem(storage.key(at) ?? ""));
const nameOf = (name: string) => `plumbline/unsent/ruth/first/${name}`;

beforeEach(() => {
  storage = new Machine(new Server()).disk;
});

test("a field that was tried once and changed again counts as one change, with one change of each other field", () => {
  const waiting = waitingOf("ruth", "first");
  waiting.put(change("a", "operated", { tried: true }));
  waiting.put(change("b", "operated", { value: "no" }));
  waiting.put(change("c", "documented"));
  waiting.put(change("d", "operated", { process: "GP-2" }));
  waitingOf("ruth", "second").put(change("e", "operated"));
  waitingOf("markus", "first").put(change("f", "operated"));
  expect([...unsentByAssessment("ruth", storage, ruth)]).toEqual([
    ["first", 3],
    ["second", 1],
  ]);
  expect(waiting.all()).toHaveLength(4);
});

test("who signs out may leave nothing behind; what waits of others stays", () => {
  const waiting = waitingOf("ruth", "first");
  waiting.put(change("a", "operated"));
  waitingOf("ruth", "second").put(change("b", "operated"));
  waitingOf("markus", "first").put(change("c", "operated"));
  discardUnsent("ruth", storage);
  expect(waiting.all()).toEqual([]);
  expect([...unsentByAssessment("ruth", storage, ruth)]).toEqual([]);
  expect([...unsentByAssessment("markus", storage, sealOf("markus"))]).toEqual([["first", 1]]);
});

describe("what waits lies sealed", () => {
  const note = change("a", "note", { value: "The backup was never tried" });

  test("without a word of it, and opens for its writer alone", () => {
    waitingOf("ruth", "first").put(note);
    expect(raw()).toHaveLength(1);
    expect(raw().join()).not.toMatch(/backup|GP-1|note|tried|value/);
    expect(waitingOf("ruth", "first").all()).toEqual([note]);
    expect(waitingFor("ruth", "first", storage, sealOf("markus")).all()).toEqual([]);
    expect(waitingFor("ruth", "first", storage, null).all()).toEqual([]);
  });

  test("as ChaCha20-Poly1305 that others open too, bound to its place", () => {
    waitingOf("ruth", "first").put(note);
    const sealed = Buffer.from(raw()[0]?.slice(2) ?? "", "base64");
    const opener = createDecipheriv(
      "chacha20-poly1305",
      Buffer.from("ruth".padEnd(32, ".")),
      sealed.subarray(0, 12),
      { authTagLength: 16 },
    )
      .setAAD(Buffer.from(nameOf("a")), { plaintextLength: sealed.length - 28 })
      .setAuthTag(sealed.subarray(-16));
    const text = `${opener.update(sealed.subarray(12, -16), undefined, "utf8")}${opener.final("utf8")}`;
    expect(JSON.parse(text)).toEqual(note);
    storage.setItem("plumbline/unsent/ruth/second/a", raw()[0] ?? "");
    expect(waitingOf("ruth", "second").all()).toEqual([]);
  });

  test("and one that was damaged is counted, let go on request, and takes nothing else along", () => {
    const waiting = waitingOf("ruth", "first");
    waiting.put(note);
    waiting.put(change("b", "operated"));
    const sealed = storage.getItem(nameOf("a")) ?? "";
    storage.setItem(
      nameOf("a"),
      `${sealed.slice(0, 40)}${sealed[40] === "A" ? "B" : "A"}${sealed.slice(41)}`,
    );
    expect(waiting.all().map((it) => it.change)).toEqual(["b"]);
    expect(unopened("ruth", storage, ruth)).toEqual([nameOf("a")]);
    expect(unopened("ruth", storage, null)).toEqual([]);
    discardUnopened("ruth", storage, ruth);
    expect([unopened("ruth", storage, ruth), waiting.all().length]).toEqual([[], 1]);
  });

  test("under the key of the secret before it opens too, and is sealed under the present one when it changes", () => {
    waitingOf("ruth", "first").put(note);
    const [before, now] = [btoa("ruth".padEnd(32, ".")), btoa("another".padEnd(32, "."))];
    const waiting = waitingFor("ruth", "first", storage, sealUnder([now, before]));
    expect(waiting.all()).toEqual([note]);
    waiting.put({ ...note, tried: true });
    expect(waitingFor("ruth", "first", storage, sealUnder([now])).all()).toEqual([{ ...note, tried: true }]);
  });

  test("and what an older version left in clear is sealed as soon as its writer is here, not another's", () => {
    storage.setItem(nameOf("a"), JSON.stringify(note));
    storage.setItem("plumbline/unsent/markus/first/b", JSON.stringify(change("b", "note")));
    if (ruth) sealClear("ruth", storage, ruth);
    expect(storage.getItem(nameOf("a"))).not.toContain("backup");
    expect(waitingOf("ruth", "first").all()).toEqual([note]);
    expect(waitingOf("markus", "first").all()).toHaveLength(1);
  });

  test("while without a key nothing is written down: it waits in the page, which says so", () => {
    const waiting = waitingFor("ruth", "first", storage, null);
    waiting.put(note);
    expect([raw(), waiting.unkept(), waiting.all()]).toEqual([[], 1, [note]]);
  });
});
