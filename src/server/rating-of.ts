import "server-only";
import { type AppraisedArea, appraisalModel } from "@/catalogue/appraisal-model";
import { coverage } from "@/domain/cmmi/coverage";
import type { Coverage, InstanceKind } from "@/domain/cmmi/coverage-model";
import { instanceKinds } from "@/domain/cmmi/coverage-model";
import { idIn } from "@/domain/cmmi/model";
import { rateAppraisal } from "@/domain/cmmi/rate";
import type { InstanceEntry, PracticeEntry, Rating } from "@/domain/cmmi/rating";
import { type AppraisalRecord, loadAppraisal } from "./appraisal-records";
import type { Tx } from "./db";
import { areasInScope, instancesOf } from "./judging";
import {
  cellKey,
  inputsWith,
  isOverridden,
  loadRatingRows,
  type RatingRows,
  weaknessCounts,
} from "./rating-rows";

/** The CMMI side of an appraisal as it stands: all of it indicative. Instances stand under their ids. */
export type WholeRating = {
  readonly rating: Rating;
  readonly coverage: Coverage;
  readonly practicesInScope: number;
};

/** What has been characterised, chosen and judged in an appraisal, and what follows from it by the rules. */
export async function ratingOf(tx: Tx, appraisalId: string): Promise<WholeRating> {
  return rate(await loadAppraisal(tx, appraisalId), await loadRatingRows(tx, appraisalId));
}

/** The same from rows at hand. */
export function rate(appraisal: AppraisalRecord, rows: RatingRows): WholeRating {
  const inScope = areasInScope(appraisal);
  const cover = coverageOf(appraisal, inScope, rows);
  const { ruleset, target } = appraisal;
  const areas = Object.fromEntries(appraisal.areas.map(({ area, scope }) => [area, scope]));
  const harmed = new Map(rows.goalRatings.map((row) => [idIn(row.area, row.goal), row.significantHarm]));
  const goals = Object.fromEntries(
    inScope.flatMap((area) =>
      area.goals.map(({ id }) => [
        id,
        { significantHarm: harmed.get(id) ?? false, covered: cover.goals[id] ?? false },
      ]),
    ),
  );
  const rating = rateAppraisal(
    { model: appraisalModel(ruleset), target, areas },
    entriesOf(appraisal, inScope, rows),
    goals,
  );
  return { rating, coverage: cover, practicesInScope: inScope.flatMap(practicesOf).length };
}

const practicesOf = ({ goals }: AppraisedArea) => goals.flatMap(({ contents }) => contents);

function entriesOf(
  appraisal: AppraisalRecord,
  inScope: readonly AppraisedArea[],
  rows: RatingRows,
): Record<string, PracticeEntry> {
  const weaknesses = weaknessCounts(rows);
  const cells = new Map(
    rows.characterisations.map((row) => [cellKey(row.area, row.practice, row.instanceId), row]),
  );
  const chosen = new Map(rows.unitValues.map((row) => [idIn(row.area, row.practice), row]));
  const entryAt = (area: string, practice: string, instance: string): InstanceEntry | null => {
    const key = cellKey(area, practice, instance);
    const row = cells.get(key);
    if (row === undefined) return null;
    const inputs = inputsWith(appraisal.ruleset, row.inputs, weaknesses.get(key) ?? 0);
    // Where the appraiser took the rule's value, it goes on following the rule as weaknesses are written or withdrawn.
    return isOverridden(row) ? { ...inputs, chosen: row.value, reason: row.reason } : inputs;
  };
  return Object.fromEntries(
    inScope.flatMap((area) => {
      const instances = instancesOf(appraisal, area.id);
      return practicesOf(area).map(({ id, code }): [string, PracticeEntry] => {
        const unit = chosen.get(id);
        return [
          id,
          {
            instances: Object.fromEntries(
              instances.map((instance) => [instance.id, entryAt(area.id, code, instance.id)]),
            ),
            ...(unit === undefined ? {} : { chosen: unit.value, reason: unit.reason }),
          },
        ];
      });
    }),
  );
}

/** Only accepted items count towards the cover. */
function coverageOf(
  { coverage: mode, instances }: AppraisalRecord,
  inScope: readonly AppraisedArea[],
  { evidence }: RatingRows,
): Coverage {
  return coverage(
    mode,
    {
      areas: inScope,
      instances: instances.map(({ id, kind, subgroup, sampled, areas }) => ({
        id,
        kind: kindOf(kind),
        subgroup,
        sampled,
        areas,
      })),
    },
    evidence
      .filter(({ verdict }) => verdict === "accepted")
      .map(({ area, practice, instanceId, kind }) => ({
        practice: idIn(area, practice),
        instance: instanceId,
        kinds: [kind],
      })),
  );
}

const allKinds: readonly InstanceKind[] = [...instanceKinds["1.2"], ...instanceKinds["1.3"]];
/** A kind with a refinement, as "project-focus", is read as what it refines. */
const kindOf = (kind: string): InstanceKind =>
  allKinds.find((known) => kind.startsWith(known)) ?? "basic-unit";
