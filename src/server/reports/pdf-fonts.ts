import "server-only";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { unpackWoff } from "./woff";

/** Regular, strong, or narrow for readings. */
export type Weight = "regular" | "strong" | "narrow";
export type Run = { readonly font: string; readonly text: string };

/** Every cut that a report may embed, by name; only the signs in use are embedded. From Fontsource 5.3, all under the OFL. */
export const cuts = (): readonly Cut[] => {
  unpacked ??= names.map((name) => ({
    name,
    bytes: unpackWoff(readFileSync(fileURLToPath(new URL(`fonts/${name}-normal.woff`, import.meta.url)))),
  }));
  return unpacked;
};

type Cut = { readonly name: string; readonly bytes: Buffer };
let unpacked: readonly Cut[] | undefined;

const names = [
  "archivo-latin-400",
  "archivo-latin-600",
  "archivo-latin-ext-400",
  "archivo-latin-ext-600",
  "archivo-narrow-latin-400",
  "noto-sans-greek-400",
  "noto-sans-greek-600",
  "noto-sans-greek-ext-400",
  "noto-sans-greek-ext-600",
  "noto-sans-cyrillic-400",
  "noto-sans-cyrillic-600",
  "noto-sans-cyrillic-ext-400",
  "noto-sans-cyrillic-ext-600",
  "noto-sans-sc-chinese-simplified-400",
  "noto-sans-kr-korean-400",
  "noto-sans-math-latin-400",
];

/** A text parted into runs of one cut each, since no one typeface holds all scripts. Chinese, Japanese and Korean have one weight: a second would weigh 2.4 MB. */
export function runsOf(text: string, weight: Weight): Run[] {
  const runs: { font: string; text: string }[] = [];
  for (const sign of text) {
    const last = runs.at(-1);
    // A mark that joins the sign before it, or a space, is drawn with what it stands beside.
    const font = last !== undefined && joins.test(sign) ? last.font : fontOf(sign, weight);
    if (last?.font === font) last.text += sign;
    else runs.push({ font, text: sign });
  }
  return runs;
}

const joins = /[\p{Mn}\u00a0 ]/u;

function fontOf(sign: string, weight: Weight): string {
  const code = sign.codePointAt(0) ?? 0;
  const thick = weight === "strong" ? 600 : 400;
  const cut = scripts.find(({ holds }) => holds(code))?.cut ?? "noto-sans-sc-chinese-simplified";
  if (oneWeight.some((only) => only === cut)) return `${cut}-400`;
  if (weight === "narrow" && cut === "archivo-latin") return "archivo-narrow-latin-400";
  return `${cut}-${thick}`;
}

const oneWeight = ["noto-sans-sc-chinese-simplified", "noto-sans-kr-korean", "noto-sans-math-latin"] as const;

const within = (from: number, to: number) => (code: number) => code >= from && code <= to;
const either =
  (...tests: readonly ((code: number) => boolean)[]) =>
  (code: number) =>
    tests.some((test) => test(code));

const scripts = [
  {
    cut: "archivo-latin",
    holds: either(within(0x20, 0xff), within(0x2010, 0x2022), (code) => latinSigns.has(code)),
  },
  {
    cut: "archivo-latin-ext",
    holds: either(within(0x100, 0x24f), within(0x1e00, 0x1eff), within(0x20a0, 0x20bf)),
  },
  { cut: "noto-sans-greek", holds: within(0x370, 0x3ff) },
  { cut: "noto-sans-greek-ext", holds: within(0x1f00, 0x1fff) },
  { cut: "noto-sans-cyrillic", holds: either(within(0x400, 0x45f), within(0x490, 0x491)) },
  { cut: "noto-sans-cyrillic-ext", holds: within(0x460, 0x52f) },
  {
    cut: "noto-sans-kr-korean",
    holds: either(within(0x1100, 0x11ff), within(0x3130, 0x318f), within(0xac00, 0xd7af)),
  },
  // Arrows, signs of mathematics, geometric shapes, ticks.
  { cut: "noto-sans-math-latin", holds: either(within(0x2190, 0x22ff), within(0x25a0, 0x27ef)) },
] as const;

/** Signs outside the two blocks that Archivo has all the same. */
const latinSigns = new Set([
  0x131, 0x152, 0x153, 0x2026, 0x2039, 0x203a, 0x20ac, 0x2122, 0x2191, 0x2193, 0x2212,
]);
