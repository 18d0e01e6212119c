import { parseEdition } from "@/catalogue/schema";
import type { Edition, Json } from "@/domain/catalogue";
import { type FieldFault, Refusal } from "@/domain/refusal";

/** What the schema finds wrong with an edition; nothing when it takes it. */
export function faultsOf(input: unknown): readonly FieldFault[] {
  try {
    parseEdition(input);
  } catch (error) {
    if (error instanceof Refusal && error.reason === "invalid") return error.fields;
    throw error;
  }
  return [];
}

/** A copy of an edition in which one thing differs; undefined takes the thing out. Path as in "process OSP-5 body.related.0". */
export function changed(edition: Edition, place: string, value: Json | undefined): Json {
  const keys = keysOf(edition, place);
  return put(JSON.parse(JSON.stringify(edition)), keys, value);
}

/** A copy of an edition that has one item more. */
export const extended = (edition: Edition, item: Json): Json => ({
  ...edition,
  items: [...edition.items, item],
});

function keysOf(edition: Edition, place: string): string[] {
  const [named, path] = place.split(" › ");
  if (path === undefined) return place.split(".");
  const at = edition.items.findIndex((item) => `${item.kind} ${item.code}` === named);
  if (at < 0) throw new Error(`The test names ${named}, which the edition does not have.`);
  return ["items", String(at), ...path.split(".")];
}

function put(holder: Json, [key, ...rest]: readonly string[], value: Json | undefined): Json {
  if (key === undefined) return value ?? null;
  if (Array.isArray(holder))
    return holder.map((held, at) => (String(at) === key ? put(held, rest, value) : held));
  if (holder === null || typeof holder !== "object") throw new Error(`There is nothing at ${key}.`);
  const kept = Object.entries(holder).filter(
    ([name]) => name !== key || value !== undefined || rest.length > 0,
  );
  const record: Record<string, Json> = Object.fromEntries(kept);
  if (rest.length > 0) return { ...record, [key]: put(record[key] ?? null, rest, value) };
  return value === undefined ? record : { ...record, [key]: value };
}
