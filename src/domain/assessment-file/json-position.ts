import { Refusal } from "../refusal";
import { type Container, follow, next, placeAt, type Wants } from "./json-tokens";

export type Position = { line: number; column: number };

/** Line and column, counted from 1, of a place in a text. */
export function lineAndColumn(text: string, at: number): Position {
  const lines = text.slice(0, at).split(/\r\n|\n|\r/);
  return { line: lines.length, column: (lines.at(-1) ?? "").length + 1 };
}

/** A refusal of what a JSON text says, with line and column beside each path; what is missing is placed where it is missed. */
export function withPositions(refusal: Refusal, text: string): Refusal {
  const places = refusal.fields.map(({ path }) => path);
  const found = positionsOf(text, new Set(places.flatMap(upwards)));
  const positionOf = (path: string): Position | undefined => {
    const nearest = upwards(path).find((place) => found.has(place));
    return nearest === undefined ? undefined : lineAndColumn(text, found.get(nearest) ?? 0);
  };
  const fields = refusal.fields.map((fault) => ({
    ...fault,
    params: { ...fault.params, ...positionOf(fault.path) },
  }));
  const own = positionOf(String(refusal.params.place));
  return new Refusal(refusal.reason, refusal.code, { ...refusal.params, ...own }, fields);
}

/** Where the values of a text that is JSON begin, by their paths, as far as they are wanted. */
function positionsOf(text: string, wanted: ReadonlySet<string>): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  const open: Container[] = [];
  let wants: Wants | undefined = "value";
  for (let at = 0; wants !== undefined && wants !== "end"; ) {
    const token = next(text, at);
    const begins = wants === "value" || (wants === "value-or-close" && token.source !== "]");
    const place = begins ? placeAt(open) : "";
    if (begins && wanted.has(place)) found.set(place, token.from);
    wants = follow(wants, token, open);
    at = token.to;
  }
  return found;
}

/** A path and all that it leads through, the innermost first: levels[2].adds, levels[2], levels, file. */
function upwards(path: string): string[] {
  const outer = path.replace(/(\.[\w$-]+|\[(\d+|"(\\.|[^"\\])*")\])$/, "");
  return outer === path ? [path, "file"] : [path, ...upwards(outer)];
}
