import type { CoverageCheck, CoverageGap, CoverageScope } from "./coverage-model";
import { areasOf, check, hasAffirmation, type KindsAt, practicesOf } from "./coverage-sources";

/**
 * The cover of SCAMPI 1.2 (R8): a direct artifact for every practice at every instance that does it; and for every goal
 * affirmations for one practice at all instances and for all practices at one instance, or in half of the cells.
 */
export function cover12(scope: CoverageScope, kindsAt: KindsAt): CoverageCheck[] {
  const direct = scope.instances.flatMap((instance) =>
    areasOf(scope, instance).flatMap((area): CoverageGap[] => {
      const lacking = practicesOf(area).filter(
        (practice) => !kindsAt(instance.id, practice).includes("direct"),
      );
      return lacking.length === 0 ? [] : [{ instance: instance.id, area: area.id, practices: lacking }];
    }),
  );
  const matrix = scope.areas.flatMap((area) => {
    const instances = scope.instances.filter((one) => areasOf(scope, one).includes(area)).map(({ id }) => id);
    return area.goals
      .filter(({ practices }) => !isAffirmed(practices, instances, kindsAt))
      .map(({ practices }) => ({ instance: null, area: area.id, practices }));
  });
  return [check("direct", direct), check("matrix", matrix)];
}

function isAffirmed(practices: readonly string[], instances: readonly string[], kindsAt: KindsAt): boolean {
  const affirmed = (practice: string, instance: string) => hasAffirmation(kindsAt(instance, practice));
  const row = practices.some((practice) => instances.every((instance) => affirmed(practice, instance)));
  const column = instances.some((instance) => practices.every((practice) => affirmed(practice, instance)));
  if (instances.length > 0 && row && column) return true;
  const cells = practices.flatMap((practice) => instances.map((instance) => affirmed(practice, instance)));
  return cells.length > 0 && cells.filter(Boolean).length * 2 >= cells.length;
}
