import { cover12 } from "./coverage-12";
import { cover13 } from "./coverage-13";
import { coverLite } from "./coverage-lite";
import type { Coverage, CoverageGap, CoverageMode, CoverageScope, EvidenceAt } from "./coverage-model";
import type { EvidenceKind } from "./suggest";

/** How far the evidence covers the scope (R8): each rule with what it lacks, and by goal whether it may be rated. */
export function coverage(
  mode: CoverageMode,
  scope: CoverageScope,
  evidence: readonly EvidenceAt[],
): Coverage {
  const sampled = { ...scope, instances: scope.instances.filter((instance) => instance.sampled) };
  const checks = covers[mode](sampled, kindsBy(evidence));
  const gaps = checks.flatMap((check) => (check.met ? [] : check.gaps));
  const goals = scope.areas.flatMap((area) =>
    area.goals.map(({ id, practices }): [string, boolean] => [
      id,
      sampled.instances.length > 0 && !gaps.some((gap) => touches(gap, area.id, practices)),
    ]),
  );
  const met = sampled.instances.length > 0 && checks.every((check) => check.met);
  return { mode, covered: met, checks, goals: Object.fromEntries(goals) };
}

const covers = { lite: coverLite, "1.2": cover12, "1.3": cover13 };

function kindsBy(evidence: readonly EvidenceAt[]) {
  const cells = Map.groupBy(evidence, ({ practice, instance }) => `${instance}\n${practice}`);
  return (instance: string, practice: string): readonly EvidenceKind[] =>
    (cells.get(`${instance}\n${practice}`) ?? []).flatMap(({ kinds }) => kinds);
}

/** A gap that names no practice is one of its area's, or of all. */
const touches = (gap: CoverageGap, area: string, practices: readonly string[]): boolean =>
  gap.practices.length > 0
    ? practices.some((practice) => gap.practices.includes(practice))
    : gap.area === null || gap.area === area;
