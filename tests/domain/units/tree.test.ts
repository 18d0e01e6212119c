import fc from "fast-check";
import { expect, test } from "vitest";
import { isWithin, placeUnits, type TreeUnit } from "@/domain/units/tree";

const unit = (id: string, parentId: string | null = null, name = id): TreeUnit => ({ id, name, parentId });

test("a tree is read from the top down, by name, and numbers by their value", () => {
  const places = placeUnits([
    unit("p10", "ch", "Plant 10"),
    unit("p2", "ch", "Plant 2"),
    unit("de", null, "Germany"),
    unit("ch", null, "Switzerland"),
    unit("lab", "p2", "Lab"),
  ]);
  expect(places).toEqual([
    { id: "de", position: 1, last: 1, depth: 0 },
    { id: "ch", position: 2, last: 5, depth: 0 },
    { id: "p2", position: 3, last: 4, depth: 1 },
    { id: "lab", position: 4, last: 4, depth: 2 },
    { id: "p10", position: 5, last: 5, depth: 1 },
  ]);
});

test("without units there are no places, and a parent that is not there counts as none", () => {
  expect(placeUnits([])).toEqual([]);
  expect(placeUnits([unit("a", "gone")])).toEqual([{ id: "a", position: 1, last: 1, depth: 0 }]);
});

test("a chain of 20,000 units is placed, one below the other", () => {
  const chain = Array.from({ length: 20_000 }, (_, n) => unit(`${n}`, n === 0 ? null : `${n - 1}`));
  const places = placeUnits(chain);
  expect([places.length, places[0]?.last, places.at(-1)?.depth]).toEqual([20_000, 20_000, 19_999]);
});

/** Any tree: each unit hangs below one before it, or at the top. */
const trees = fc.array(fc.nat()).map((picks) =>
  picks.map((pick, index) => {
    const parent = pick % (index + 1);
    return unit(`u${index}`, parent === index ? null : `u${parent}`);
  }),
);

test("whatever the tree, a unit is within a branch exactly if the branch's head is above it, or it itself", () =>
  fc.assert(
    fc.property(trees, (units) => {
      const places = new Map(placeUnits(units).map((place) => [place.id, place]));
      expect(places.size).toBe(units.length);
      const parents = new Map(units.map(({ id, parentId }) => [id, parentId]));
      const isAbove = (head: string, id: string | null): boolean =>
        id !== null && (id === head || isAbove(head, parents.get(id) ?? null));
      for (const { id } of units)
        for (const { id: head } of units) {
          const [place, branch] = [places.get(id), places.get(head)];
          if (place === undefined || branch === undefined) throw new Error("not placed");
          expect(isWithin(place, branch)).toBe(isAbove(head, id));
        }
    }),
    { numRuns: 60 },
  ));

test("the order in which units come says nothing", () =>
  fc.assert(
    fc.property(trees, (units) => {
      expect(placeUnits(units.toReversed())).toEqual(placeUnits(units));
    }),
  ));
