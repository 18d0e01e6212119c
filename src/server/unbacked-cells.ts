import "server-only";
import { backingKinds, unbacked } from "@/domain/cmmi/backing";
import { cellKey, type LinkRow, type RatingRows } from "./rating-rows";

/** The cells that were characterised on evidence which was rejected or taken away since, by their keys (R1). */
export function unbackedCells({
  characterisations,
  evidence,
}: Pick<RatingRows, "characterisations" | "evidence">): ReadonlySet<string> {
  const keyOf = (row: Pick<LinkRow, "area" | "practice" | "instanceId">) =>
    cellKey(row.area, row.practice, row.instanceId);
  const links = Map.groupBy(evidence, keyOf);
  return new Set(
    characterisations
      .filter((row) => unbacked(row.inputs, backingKinds(links.get(keyOf(row)) ?? [])).length > 0)
      .map(keyOf),
  );
}
