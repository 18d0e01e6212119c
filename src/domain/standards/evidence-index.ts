import { type Place, servedByPractice, servedByProcess, serves, type Ties } from "./serves";

/** An item of evidence where it is attached: to a practice, by id, or to a process of O-ISM3. */
export type Attached =
  | { readonly item: string; readonly practice: string }
  | { readonly item: string; readonly process: string };

/** Which items serve a place, and which places an item serves. An item is counted once, however often it is attached. */
export type EvidenceIndex = {
  readonly items: readonly string[];
  readonly itemsAt: (wanted: Place) => string[];
  readonly placesOf: (item: string) => Place[];
};

/** The evidence of an assessment by where it serves in all standards (ours, from the tables between them). */
export function evidenceIndex(attached: readonly Attached[], ties: Ties): EvidenceIndex {
  const known = new Map<string, Place[]>();
  const servedBy = (one: Attached): Place[] => {
    const key = "practice" in one ? one.practice : one.process;
    const served =
      known.get(key) ?? ("practice" in one ? servedByPractice(key, ties) : servedByProcess(key, ties));
    known.set(key, served);
    return served;
  };
  const places = new Map(
    [...Map.groupBy(attached, ({ item }) => item)].map(([item, at]) => [
      item,
      distinct(at.flatMap(servedBy)),
    ]),
  );
  return {
    items: [...places.keys()],
    itemsAt: (wanted) =>
      [...places].flatMap(([item, served]) => (served.some((place) => serves(place, wanted)) ? [item] : [])),
    placesOf: (item) => places.get(item) ?? [],
  };
}

const distinct = (places: readonly Place[]): Place[] => [
  ...new Map(places.map((place) => [`${place.standard} ${place.code}`, place])).values(),
];
