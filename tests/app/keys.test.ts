import { describe, expect, test } from "vitest";
import { commandOf, type PressedAt } from "@/app/(workspace)/keys/key-command";
import { keyWords } from "@/app/words/keys";

const press = (key: string, held: Partial<Record<"ctrlKey" | "metaKey" | "altKey", boolean>> = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  ...held,
});

describe("a single key", () => {
  test.each([
    ["y", { kind: "answer", stop: "yes" }],
    ["Y", { kind: "answer", stop: "yes" }],
    ["n", { kind: "answer", stop: "no" }],
    ["u", { kind: "answer", stop: "unknown" }],
    ["a", { kind: "answer", stop: "not-applicable" }],
    ["j", { kind: "move", by: 1 }],
    ["k", { kind: "move", by: -1 }],
    ["[", { kind: "step", way: "previous" }],
    ["]", { kind: "step", way: "next" }],
    ["g", { kind: "jump" }],
    ["?", { kind: "keys" }],
  ])("%s does what the list of keys says", (key, command) => {
    expect(commandOf(press(key), "page", true)).toEqual(command);
    expect(commandOf(press(key), "question", true)).toEqual(command);
  });

  test.each("y n u a j k g ? [ ]".split(" "))("%s is text while somebody writes in a field", (key) =>
    expect(commandOf(press(key), "field", true)).toBeNull(),
  );

  test.each("y n u a j k g ? [ ]".split(" "))("%s does nothing once single keys are switched off", (key) => {
    expect(commandOf(press(key), "page", false)).toBeNull();
    expect(commandOf(press(key), "question", false)).toBeNull();
  });

  test("every single key that can be switched off stands in the list of keys, and none is left out", () => {
    const listed = keyWords.filter(({ single }) => single).flatMap(({ keys }) => keys);
    expect(listed.map((key) => key.toLowerCase()).sort()).toEqual("y n u a j k g ? [ ]".split(" ").sort());
  });
});

describe("a key with a modifier", () => {
  test.each([
    ["c", { ctrlKey: true }],
    ["a", { ctrlKey: true }],
    ["n", { metaKey: true }],
    ["y", { ctrlKey: true, altKey: true }],
    ["u", { altKey: true }],
    ["[", { ctrlKey: true }],
    ["[", { metaKey: true }],
  ])("%s is left to the browser", (key, held) =>
    expect(commandOf(press(key, held), "page", true)).toBeNull(),
  );

  test.each([{ altKey: true }, { altKey: true, ctrlKey: true }])(
    "reaches the brackets, which stand behind Alt or AltGr on many keyboards",
    (held) => expect(commandOf(press("]", held), "page", true)).toEqual({ kind: "step", way: "next" }),
  );
});

describe("the keys of a question", () => {
  test.each([
    ["ArrowDown", { kind: "move", by: 1 }],
    ["ArrowUp", { kind: "move", by: -1 }],
    ["Enter", { kind: "enter" }],
  ])(
    "%s works where a question has the focus, single keys on or off, and is left alone elsewhere",
    (key, command) => {
      expect(commandOf(press(key), "question", true)).toEqual(command);
      expect(commandOf(press(key), "question", false)).toEqual(command);
      for (const at of ["page", "field"] satisfies PressedAt[])
        expect(commandOf(press(key), at, true)).toBeNull();
    },
  );

  test("Escape leads out of a field, back to its question", () => {
    expect(commandOf(press("Escape"), "field", false)).toEqual({ kind: "leave" });
    expect(commandOf(press("Escape"), "page", true)).toBeNull();
  });
});
