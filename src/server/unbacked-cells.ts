import "server-only";
import { backingKinds, unbacked } from "@/domain/cmmi/backing";
import { type CharacterisationRow, cellKey, type LinkRow, type RatingRows } from "./rating-rows";

/** What was characterised on evidence that was rejected or taken away since (R1). */
export function unbackedCells({
  characterisations,
  evidence,
}: Pick<RatingRows, "characterisations" | "evidence">): CharacterisationRow[] {
  const keyOf = ({ area, practice, instanceId }: Pick<LinkRow, "area" | "practice" | "instanceId">) =>
    cellKey(area, practice, instanceId);
  const links = Map.groupBy(evidence, keyOf);
  return characterisations.filter(
    (row) => unbacked(row.inputs, backingKinds(links.get(keyOf(row)) ?? [])).length > 0,
  );
}
