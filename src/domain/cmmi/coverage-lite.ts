import type { CoverageCheck, CoverageScope } from "./coverage-model";
import { areasOf, check, hasBoth, type KindsAt, practicesOf } from "./coverage-sources";

/**
 * The cover that a self-assessment asks for (R8-lite, ours): for every practice an artifact and an affirmation at one
 * instance at least, and at every instance one item at least.
 */
export function coverLite(scope: CoverageScope, kindsAt: KindsAt): CoverageCheck[] {
  const practices = scope.areas.flatMap((area) =>
    practicesOf(area)
      .filter((practice) => !scope.instances.some(({ id }) => hasBoth(kindsAt(id, practice))))
      .map((practice) => ({ instance: null, area: area.id, practices: [practice] })),
  );
  const bare = scope.instances.filter(
    (instance) =>
      !areasOf(scope, instance)
        .flatMap(practicesOf)
        .some((practice) => kindsAt(instance.id, practice).length > 0),
  );
  return [
    check("lite-practice", practices),
    check(
      "lite-instance",
      bare.map(({ id }) => ({ instance: id, area: null, practices: [] })),
    ),
  ];
}
