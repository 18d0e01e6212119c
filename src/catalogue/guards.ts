import type { z } from "zod";
import type { Item } from "@/domain/catalogue";
import type { Params } from "@/domain/refusal";

/** What is wrong between items: the item (null for the edition as a whole), the path in it, a code with parameters. */
export type Fault = { item: Item | null; path: readonly PropertyKey[]; code: string; params: Params };

/** Turns guards over the items of an edition into a check that zod runs once every item has its shape. */
export const guardWith =
  <Known extends Item>(faults: (items: readonly Known[]) => Fault[]) =>
  ({ items }: { items: readonly Known[] }, context: z.RefinementCtx) => {
    const places = new Map<Item | null, number>(items.map((item, at) => [item, at]));
    for (const { item, path, code, params } of faults(items)) {
      const place = item === null ? ["items"] : ["items", places.get(item) ?? 0];
      context.addIssue({ code: "custom", path: [...place, ...path], message: code, params });
    }
  };

/** Codes are unique and positions run from 1 without gaps, both within a kind. */
export function uniquenessFaults(items: readonly Item[]): Fault[] {
  return [...Map.groupBy(items, (item) => item.kind).values()].flatMap((kind) => [
    ...repeated(kind, (item) => item.code).map((item) =>
      fault(item, ["code"], "code-repeated", { code: item.code }),
    ),
    ...kind
      .toSorted((a, b) => a.position - b.position)
      .flatMap((item, at) =>
        item.position === at + 1 ? [] : [fault(item, ["position"], "position-gap", { expected: at + 1 })],
      ),
  ]);
}

/** Every item of a kind named in `parents` stands under an existing item of that kind; every other stands alone. */
export const parentFaults = (
  items: readonly Item[],
  parents: Partial<Record<Item["kind"], Item["kind"]>>,
): Fault[] => parentFaultsBy(items, ({ kind }) => parents[kind]);

/** The same where the kind alone does not say what an item stands under. */
export function parentFaultsBy<Known extends Item>(
  items: readonly Known[],
  above: (item: Known) => Item["kind"] | undefined,
): Fault[] {
  return items.flatMap((item) => {
    const kind = above(item);
    if (kind === undefined) return item.parent === null ? [] : [fault(item, ["parent"], "parent-unexpected")];
    if (item.parent === null) return [fault(item, ["parent"], "parent-lacking", { kind })];
    return unknownFaults(item, ["parent"], [item.parent], kind, codesOf(items, kind));
  });
}

/** The named codes that do not exist among `known`. */
export const unknownFaults = (
  item: Item,
  path: Fault["path"],
  named: readonly string[],
  kind: Item["kind"],
  known: ReadonlySet<string>,
): Fault[] =>
  named
    .filter((code) => !known.has(code))
    .map((code) => fault(item, path, "reference-unknown", { kind, code }));

/** The named codes that are named more than once. */
export const repeatedFaults = (item: Item, path: Fault["path"], named: readonly string[]): Fault[] =>
  repeated(named, (code) => code).map((code) => fault(item, path, "reference-repeated", { code }));

export const codesOf = (items: readonly Item[], kind: Item["kind"]): ReadonlySet<string> =>
  new Set(items.filter((item) => item.kind === kind).map((item) => item.code));

export const fault = (item: Item | null, path: Fault["path"], code: string, params: Params = {}): Fault => ({
  item,
  path,
  code,
  params,
});

const repeated = <T>(all: readonly T[], key: (one: T) => string): T[] =>
  [...Map.groupBy(all, key).values()].flatMap((same) => same.slice(1));
