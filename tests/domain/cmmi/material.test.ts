import { describe, expect, test } from "vitest";
import { materialOf, type OwnMaterial } from "@/domain/cmmi/material";

const shipped = [{ text: "Who agreed?" }, { text: "Since when?" }];
const row = (own: Partial<OwnMaterial>): OwnMaterial => ({
  id: "a",
  kind: "prompt",
  shipped: null,
  text: "",
  off: false,
  version: 1,
  ...own,
});
const texts = (...own: OwnMaterial[]) =>
  materialOf("prompt", shipped, own).map(({ text, off }) => (off ? `(${text})` : text));

describe("the material of a practice", () => {
  test("is what ships, where the organisation says nothing", () =>
    expect(texts()).toEqual(["Who agreed?", "Since when?"]));

  test("stands in other words in the place of what ships", () =>
    expect(texts(row({ shipped: 1, text: "From which day on?" }))).toEqual([
      "Who agreed?",
      "From which day on?",
    ]));

  test("switched off keeps the words that would stand there", () => {
    expect(texts(row({ shipped: 0, off: true }))).toEqual(["(Who agreed?)", "Since when?"]);
    expect(texts(row({ shipped: 0, text: "Who said so?", off: true }))[0]).toBe("(Who said so?)");
  });

  test("added to, comes after what ships", () =>
    expect(texts(row({ text: "Where is it?" }), row({ id: "b", text: "For whom?" }))).toEqual([
      "Who agreed?",
      "Since when?",
      "Where is it?",
      "For whom?",
    ]));

  test("knows its kinds apart, and a place that no longer ships says nothing", () =>
    expect(texts(row({ kind: "subpractice", text: "Agree." }), row({ shipped: 7, text: "Gone." }))).toEqual([
      "Who agreed?",
      "Since when?",
    ]));
});
