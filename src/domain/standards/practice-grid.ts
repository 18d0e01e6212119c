import { type AreaRating, type CapabilityLevel, type Characterisation, idIn } from "../cmmi/model";
import type { Standing } from "./standing";

export type GridCell = {
  readonly practice: string;
  readonly id: string;
  readonly value: Characterisation | null;
  readonly weaknesses: number;
};

export type GridRow = {
  readonly area: string;
  readonly rating: AreaRating;
  readonly capabilityLevel: CapabilityLevel | "NR";
  readonly cells: readonly GridCell[];
};

/** The generic practices over the areas in scope, in the orders given, with what stands behind each cell. */
export function practiceGrid(
  areas: readonly string[],
  practices: readonly string[],
  standing: Standing,
): GridRow[] {
  return areas.flatMap((area) => {
    const found = standing.areas.get(area);
    if (found === undefined) return [];
    const cells = practices.map((practice) => {
      const id = idIn(area, practice);
      return {
        practice,
        id,
        value: standing.values.get(id) ?? null,
        weaknesses: standing.weaknesses.get(id) ?? 0,
      };
    });
    return [{ area, ...found, cells }];
  });
}
