import type { CoverageCheck, CoverageGap, CoverageInstance, CoverageScope } from "./coverage-model";
import {
  areasOf,
  check,
  hasAffirmation,
  hasArtifact,
  hasBoth,
  type KindsAt,
  practicesOf,
} from "./coverage-sources";

type Area = CoverageScope["areas"][number];
type Kept = { scope: CoverageScope; kindsAt: KindsAt };

/**
 * The cover of SCAMPI 1.3 (R8), asked of every subgroup of like work. B are the rules for basic units, S those for support
 * functions, P1 that an area is covered whole or not at all, from whatever mix of them (P2).
 */
export function cover13(scope: CoverageScope, kindsAt: KindsAt): CoverageCheck[] {
  const kept = { scope, kindsAt };
  const functions = scope.instances.filter(isFunction);
  const units = Map.groupBy(
    scope.instances.filter((one) => !isFunction(one)),
    ({ subgroup }) => subgroup,
  );
  const subgroups = units.size > 0 ? [...units] : [["", []] satisfies [string, CoverageInstance[]]];
  return [
    ...subgroups.flatMap(([name, members]) => {
      const serving = functions.filter(({ subgroup }) => subgroup === "" || subgroup === name);
      return [
        ...(members.length > 0 ? unitChecks(kept, name, members) : []),
        check("P1", wholeGaps(kept, [...members, ...serving]), name),
        ...(members.length > 0 && serving.length > 0
          ? [check("S2", servedGaps(kept, members, serving), name)]
          : []),
      ];
    }),
    ...(functions.length > 0 ? functionChecks(kept, functions) : []),
  ];
}

const isFunction = ({ kind }: CoverageInstance): boolean =>
  kind === "support-function" || kind === "support-group";

function unitChecks(kept: Kept, subgroup: string, units: readonly CoverageInstance[]): CoverageCheck[] {
  const gaps = units.map((unit) => gapsAt(kept, unit, areasOf(kept.scope, unit)));
  const fewest = gaps.toSorted((a, b) => countOf(a) - countOf(b))[0] ?? [];
  const gives = (unit: CoverageInstance, enough: typeof hasBoth) =>
    areasOf(kept.scope, unit).some((area) => lacking(kept, unit, area, enough).length === 0);
  const without = (enough: typeof hasBoth) =>
    units
      .filter((unit) => !gives(unit, enough))
      .map(({ id }) => ({ instance: id, area: null, practices: [] }));
  const half = without(hasBoth);
  return [
    check("B1", fewest, subgroup),
    check("B2", half, subgroup, half.length * 2 <= units.length),
    check("B3", without(hasEither), subgroup),
  ];
}

/** Each area in scope, as a whole, from any of these instances together. */
function wholeGaps({ scope, kindsAt }: Kept, sources: readonly CoverageInstance[]): CoverageGap[] {
  return scope.areas.flatMap((area) => {
    const practices = practicesOf(area).filter(
      (practice) => !sources.some(({ id }) => hasBoth(kindsAt(id, practice))),
    );
    return practices.length === 0 ? [] : [{ instance: null, area: area.id, practices }];
  });
}

/** On the work of each function, both kinds from one unit that it serves: for its area, not for each practice (ours). */
function servedGaps(
  { scope, kindsAt }: Kept,
  units: readonly CoverageInstance[],
  serving: readonly CoverageInstance[],
): CoverageGap[] {
  return serving.flatMap((one) =>
    areasOf(scope, one)
      .filter(
        (area) =>
          !units.some(({ id }) =>
            hasBoth(practicesOf(area).flatMap((practice) => [...kindsAt(id, practice)])),
          ),
      )
      .map((area) => ({ instance: one.id, area: area.id, practices: [] })),
  );
}

function functionChecks(kept: Kept, functions: readonly CoverageInstance[]): CoverageCheck[] {
  const doneBy = (area: Area) => functions.filter((one) => areasOf(kept.scope, one).includes(area));
  const shared = kept.scope.areas.filter((area) => doneBy(area).length > 1);
  return [
    check(
      "S1",
      functions.flatMap((one) => gapsAt(kept, one, areasOf(kept.scope, one))),
    ),
    check(
      "S3",
      shared.flatMap((area) => doneBy(area).flatMap((one) => gapsAt(kept, one, [area]))),
    ),
  ];
}

const gapsAt = (kept: Kept, instance: CoverageInstance, areas: readonly Area[]): CoverageGap[] =>
  areas.flatMap((area) => {
    const practices = lacking(kept, instance, area, hasBoth);
    return practices.length === 0 ? [] : [{ instance: instance.id, area: area.id, practices }];
  });

const lacking = ({ kindsAt }: Kept, { id }: CoverageInstance, area: Area, enough: typeof hasBoth): string[] =>
  practicesOf(area).filter((practice) => !enough(kindsAt(id, practice)));

const hasEither: typeof hasBoth = (kinds) => hasArtifact(kinds) || hasAffirmation(kinds);

const countOf = (gaps: readonly CoverageGap[]): number =>
  gaps.reduce((sum, { practices }) => sum + practices.length, 0);
