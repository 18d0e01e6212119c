import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { house } from "./architecture/sources";
import { page } from "./asvs/page";
import { answered, levels } from "./asvs/table";

const met = answered.flatMap(([id, standing]) => (standing.is === "met" ? [{ id, by: standing.by }] : []));

test("every requirement of levels 1 and 2 is answered, once", () =>
  expect(answered.map(([id]) => id).toSorted()).toEqual(Object.keys(levels).toSorted()));

test("what is said to be met says where", () => {
  expect(met.length).toBeGreaterThan(100);
  expect(met.filter(({ by }) => by.length === 0)).toEqual([]);
});

test("every place that is named exists, with the words that are named", () => {
  const places = met.flatMap(({ id, by }) => by.map((place) => ({ id, place })));
  expect(places.filter(({ place }) => !stands(place)).map(({ id, place }) => `${id}: ${place}`)).toEqual([]);
});

test("what does not apply and what is not met say why", () => {
  const reasons = answered.flatMap(([, it]) =>
    it.is === "away" ? [it.because] : it.is === "open" ? [it.missing] : [],
  );
  expect(reasons.filter((reason) => !/^[A-Z].{10,}\.$/.test(reason))).toEqual([]);
});

test("the page says what the table says", () => expect(page()).toMatchFileSnapshot("../.readme/asvs.md"));

/** In a test's file the words are those of a test or a group; elsewhere any that stand there. */
function stands(place: string): boolean {
  const [path = "", text = ""] = place.split(" § ");
  const file = join(house, path);
  if (text.length < 7 || !existsSync(file)) return false;
  const written = readFileSync(file, "utf8");
  if (!/\.(test|spec)\.ts$/.test(path)) return code(written).includes(text);
  return titles(written).some((title) => title.includes(text));
}

/** What a program's file says without its comments, which would stay when what they speak of goes; of other files, all. */
const code = (written: string): string =>
  written.startsWith("#") ? written : written.replace(/^\s*(\/\*\*|\*|\/\/).*$/gm, "");

/** What a file's tests and groups are called; of a table, its first rows besides. */
const titles = (written: string): string[] =>
  [...written.matchAll(/\b(?:test|it|describe)(?:\.\w+(?:\([^"]*?\))?)*\(\s*("(?:[^"\\]|\\.)*")/g)].map(
    ([, title = '""']) => String(JSON.parse(title)),
  );
