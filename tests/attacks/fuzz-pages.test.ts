import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { anything } from "./arbitrary";
import { doorsOf, isAnswer, pageFiles, placesIn } from "./doors";
import "./doubles";
import { attackedOrganisation } from "./stage";

let stage: Awaited<ReturnType<typeof attackedOrganisation>>;
beforeAll(async () => {
  stage = await attackedOrganisation();
});
afterAll(() => stage.close());

type Draw = (props: { params: Promise<object>; searchParams: Promise<object> }) => Promise<unknown>;
let drawn = 0;

test.each(pageFiles.map((file) => [file.path.replace("src/app/", ""), file] as const))(
  "no address breaks %s",
  async (_path, file) => {
    const doors = (await doorsOf<Draw>(file)).filter(
      ([name]) => name === "default" || name === "generateMetadata",
    );
    const places = Object.fromEntries(placesIn(file).map(({ name }) => [name, placeFor(name)]));
    const visit = async (params: object, asked: readonly unknown[], who: 0 | 1) => {
      await stage.turnTo(stage.people[who]);
      for (const [, draw] of doors) {
        const props = { params: Promise.resolve(params), searchParams: Promise.resolve(everyName(asked)) };
        // Not every door is asynchronous.
        const shown = await Promise.resolve()
          .then(() => draw(props))
          .catch(led);
        if (shown !== null) drawn += 1;
      }
    };
    for (const [at, asked] of always.entries())
      for (const params of fc.sample(fc.record(places), { seed: at, numRuns: 1 }))
        await visit(params, asked, 0);
    await fc.assert(
      fc.asyncProperty(
        fc.record(places),
        fc.array(asking, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(0, 1),
        visit,
      ),
      { seed: 7, numRuns: 4, endOnFailure: true },
    );
  },
);

test("and not all of them lead elsewhere", () => {
  expect(drawn).toBeGreaterThan(400);
});

/** What every page is asked at least once, under every name that it knows. */
const always: readonly (readonly unknown[])[] = [
  ["\u0000"],
  ["x".repeat(5_000), "99999999999999999999"],
  [["GP-1", "\u0000"], "-1", "2"],
  ["__proto__", "1e9"],
];

/** An address in which every name that a page asks for stands, each with one of these. */
function everyName(asked: readonly unknown[]): object {
  const held = new Map<PropertyKey, unknown>();
  const asFor = (name: string | symbol) => {
    if (typeof name === "symbol" || name === "then") return undefined;
    if (!held.has(name)) held.set(name, asked[held.size % asked.length]);
    return held.get(name);
  };
  return new Proxy({}, { get: (_, name) => asFor(name), has: () => true });
}

const text = anything.map((value) => (typeof value === "string" ? value : JSON.stringify(value)));
const words = fc.constantFrom(
  "1",
  "2",
  "0",
  "-1",
  "1.5",
  "all",
  "json",
  "archived",
  "GP-1",
  "2026-01-01",
  "1e9",
  "99999999999",
);
const asking = fc.oneof(
  text,
  words,
  words,
  fc.constant(undefined),
  fc.array(text, { maxLength: 3 }),
  fc.constantFrom("ids").chain(() => fc.constantFrom(...[...stage.known.ids.values()].flat())),
);

const placeFor = (name: string) => {
  const known = stage.known.ids.get(name) ?? ["GP-1", "GP-2", "SM"];
  return fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...known) }, { weight: 1, arbitrary: text });
};

function led(error: unknown): null {
  if (isAnswer(error)) return null;
  throw error;
}
