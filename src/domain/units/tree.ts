/** A unit as the tree knows it; `parentId` is null at the top. */
export type TreeUnit = { id: string; name: string; parentId: string | null };

/** Where a unit stands: its place from 1 on in the order of reading, the place of the last one below it, and how deep. */
export type Place = { id: string; position: number; last: number; depth: number };

/**
 * The place of every unit: each before those below it, those of one parent by name, numbers in names by their value; a
 * parent that is not there counts as none. Ours. A branch is then one stretch of places.
 */
export function placeUnits(units: readonly TreeUnit[]): Place[] {
  const known = new Set(units.map(({ id }) => id));
  const below = new Map<string | null, TreeUnit[]>();
  for (const unit of units) {
    const parent = unit.parentId !== null && known.has(unit.parentId) ? unit.parentId : null;
    const siblings = below.get(parent);
    if (siblings === undefined) below.set(parent, [unit]);
    else siblings.push(unit);
  }
  const places: Place[] = [];
  // No recursion: a tree may be deeper than the stack.
  const open = [...inOrder(below.get(null))].reverse().map((unit) => ({ unit, depth: 0 }));
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { unit, depth } = next;
    places.push({ id: unit.id, position: places.length + 1, last: places.length + 1, depth });
    for (const child of [...inOrder(below.get(unit.id))].reverse())
      open.push({ unit: child, depth: depth + 1 });
  }
  return closed(places);
}

/** Whether a unit stands in a branch, the unit at its head included. */
export const isWithin = (unit: Pick<Place, "position">, branch: Pick<Place, "position" | "last">): boolean =>
  unit.position >= branch.position && unit.position <= branch.last;

const collator = new Intl.Collator("en", { numeric: true });

const inOrder = (units: readonly TreeUnit[] = []) =>
  units.toSorted((a, b) => collator.compare(a.name, b.name) || (a.id < b.id ? -1 : 1));

/** From the end: whatever stands deeper right behind a unit is below it. */
function closed(places: Place[]): Place[] {
  const ends: Place[] = [];
  return places
    .toReversed()
    .map((place) => {
      let last = place.position;
      for (let end = ends.at(-1); end !== undefined && end.depth > place.depth; end = ends.at(-1)) {
        last = Math.max(last, end.last);
        ends.pop();
      }
      const whole = { ...place, last };
      ends.push(whole);
      return whole;
    })
    .reverse();
}
