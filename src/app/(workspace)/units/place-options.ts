import type { UnitPlace } from "@/server/queries/units";

/** Units as options of a choice, each set in by how deep it stands. */
export const placeOptions = (places: readonly UnitPlace[]) =>
  places.map(({ unitId, name, depth }) => ({
    value: unitId,
    label: `${"\u2003".repeat(Math.min(depth, 6))}${name}`,
  }));
