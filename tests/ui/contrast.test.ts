import { expect, test } from "vitest";
import { lookFiles, readLook } from "./look-files";

const themes = ["light", "dark"] as const;
const surfaces = ["paper", "well"];
const levels = ["0", "1", "2", "3", "4", "5"];

// Text at 4.5:1 (WCAG 2.2, 1.4.3); what can be operated, marks and the string at 3:1 (1.4.11).
const text = [
  ...pairs(["ink", "ink-2", "ink-3", "plumb"], surfaces),
  ...pairs(["paper", "well"], ["ink", "ink-2"]),
  ...pairs(["ink"], ["plumb-wash"]),
  ...levels.map((level) => [`on-${level}`, `lv-${level}`] as const),
];
const marks = pairs(["edge", "lv-line", "plumb"], surfaces);

test.each(themes.flatMap((theme) => text.map(([front, back]) => [theme, front, back] as const)))(
  "at %s, %s on %s can be read",
  (theme, front, back) => {
    expect(contrast(colour(front, theme), colour(back, theme))).toBeGreaterThanOrEqual(4.5);
  },
);

test.each(themes.flatMap((theme) => marks.map(([front, back]) => [theme, front, back] as const)))(
  "at %s, %s on %s can be made out",
  (theme, front, back) => {
    expect(contrast(colour(front, theme), colour(back, theme))).toBeGreaterThanOrEqual(3);
  },
);

test.each(themes)("at %s the levels run one way in lightness, each a step that is seen", (theme) => {
  const lightness = levels.map((level) => luminance(colour(`lv-${level}`, theme)));
  const steps = lightness.slice(1).map((value, index) => value - (lightness[index] ?? value));
  expect(new Set(steps.map(Math.sign)).size).toBe(1);
});

test("the contrast formula gives 21 for black on white and 1 for a colour on itself", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
  expect(contrast("#3f717c", "#3f717c")).toBe(1);
});

test("colours are written in tokens.css alone", () => {
  expect(lookFiles.length).toBeGreaterThan(15);
  const outside = lookFiles.filter(
    (name) => name !== "tokens.css" && /#[0-9a-f]{3,8}\b|rgba?\(|hsla?\(|oklch\(/i.test(readLook(name)),
  );
  expect(outside).toEqual([]);
});

function pairs(fronts: readonly string[], backs: readonly string[]) {
  return fronts.flatMap((front) => backs.map((back) => [front, back] as const));
}

function colour(token: string, theme: (typeof themes)[number]) {
  const match = new RegExp(`--${token}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(
    readLook("tokens.css"),
  );
  const found = theme === "light" ? match?.[1] : match?.[2];
  if (!found) throw new Error(`tokens.css has no pair of colours called --${token}.`);
  return found;
}

function contrast(one: string, other: string) {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Relative luminance, 0 to 1, as WCAG 2.2 defines it. */
function luminance(hex: string) {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const share = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
