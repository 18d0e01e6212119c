import { expect, test } from "vitest";
import { rangeText } from "@/ui/range";
import { attributes, drawn } from "./drawn";

test.each([
  [{ lower: 2, upper: 2 }, "2"],
  [{ lower: 1, upper: 3 }, "1–3"],
  [{ lower: 0, upper: 0 }, "0"],
  [{ lower: null, upper: null }, "–"],
])("bounds %j are written %s", (bounds, text) => {
  expect(rangeText(bounds)).toBe(text);
});

test.each([
  ["levelRange", 1, 2, 2],
  ["levelZero", 0, 0, 5],
  ["levelNone", 0, 0, 5],
])("%s has %i graduations certain, %i possible, %i out of reach", (name, certain, possible, out) => {
  const drawing = drawn(name);
  const graduations = (kind: string) =>
    [...drawing.matchAll(new RegExp(`<path class="${kind}" d="([^"]*)"`, "g"))].flatMap(([, d = ""]) =>
      [...d.matchAll(/M(\d+)/g)].map(([, x]) => Math.floor(Number(x) / 7)),
    );
  expect(graduations("petrol")).toHaveLength(certain);
  expect(graduations("petrol-l")).toHaveLength(possible);
  expect(graduations("tk")).toHaveLength(out);
  // Each at a place of its own, from left to right.
  expect(["petrol", "petrol-l", "tk"].flatMap(graduations)).toEqual([0, 1, 2, 3, 4]);
});

test("a level that is not measured is a dash, never a zero", () => {
  expect(drawn("levelNone")).toContain("<b>–</b>");
  expect(drawn("levelZero")).toContain("<b>0</b>");
});

test("a level mark with a label reads the label and not the figures", () => {
  expect(drawn("levelRange")).toContain('<span class="vh">1, possibly 3</span><b aria-hidden="true">1–3</b>');
});

test("a scale is a drawing with a name", () => {
  expect(drawn("scale")).toContain('role="img" aria-label="Certain 1, possible 3, target 2"');
});

test("a scale is solid to the lower bound and hatched from there to the upper", () => {
  const scale = drawn("scale");
  expect(scale).toMatch(/<rect class="solid" x="0" y="33" width="20%"/);
  expect(scale).toMatch(/<rect x="20%" y="33" width="40%" height="9" fill="url\(#s\)"/);
});

test("where the bounds agree nothing is hatched, and where nothing is measured nothing is solid", () => {
  expect(drawn("scaleAgreed")).not.toContain("<pattern");
  expect(drawn("scaleNone")).not.toMatch(/class="solid"|<pattern/);
});

test("the numerals within the bounds are the bold ones", () => {
  const bold = [...drawn("scale").matchAll(/<text class="ax on"[^>]*>(\d)<\/text>/g)].map(
    (match) => match[1],
  );
  expect(bold).toEqual(["1", "2", "3"]);
});

test("the string hangs at the target alone, with its words turned inward at the right edge", () => {
  expect(drawn("scale")).toMatch(/<line class="pl" x1="40%"/);
  expect(drawn("scaleAgreed")).not.toContain('class="pl"');
  expect(drawn("scaleTop")).toMatch(/class="plt" x="100%" dx="-8" y="11" text-anchor="end"/);
});

test("two scales on a page do not share the id of their hatch", () => {
  const ids = attributes(drawn("twoScales"), "id");
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(2);
});
