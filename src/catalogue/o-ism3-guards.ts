import { metricTypes } from "@/domain/oism3/model";
import {
  codesOf,
  type Fault,
  fault,
  parentFaults,
  repeatedFaults,
  uniquenessFaults,
  unknownFaults,
} from "./guards";
import type { Oism3Item } from "./o-ism3-items";

/** What must hold between the items of an edition of O-ISM3. */
export function oism3Faults(items: readonly Oism3Item[]): Fault[] {
  const known = codesOf(items, "process");
  return [
    ...uniquenessFaults(items),
    ...parentFaults(items, { process: "process-group", "process-group": "process-level" }),
    ...metricTypeFaults(items),
    ...items.filter((item) => item.kind === "process").flatMap((process) => processFaults(process, known)),
    ...capabilityFaults(items),
    ...items.filter((item) => item.kind === "profile").flatMap((profile) => profileFaults(profile, known)),
  ];
}

type Of<Kind extends Oism3Item["kind"]> = Extract<Oism3Item, { kind: Kind }>;

/** Table 2.1 and the answers know exactly these seven, so an edition that lacks one cannot be scored. */
function metricTypeFaults(items: readonly Oism3Item[]): Fault[] {
  const present = codesOf(items, "metric-type");
  const first = items[0];
  if (first === undefined) return [];
  return metricTypes
    .filter((type) => !present.has(type))
    .map((type) => fault(first, [], "metric-type-lacking", { type }));
}

function processFaults(process: Of<"process">, known: ReadonlySet<string>): Fault[] {
  const { related, metrics } = process.body;
  const suggested = metrics.map((metric) => metric.type);
  return [
    ...unknownFaults(process, ["body", "related"], related, "process", known),
    ...repeatedFaults(process, ["body", "related"], related),
    ...(related.includes(process.code) ? [fault(process, ["body", "related"], "related-to-itself")] : []),
    ...metricTypes
      .filter((type, at) => suggested[at] !== type)
      .slice(0, 1)
      .map((type) => fault(process, ["body", "metrics"], "metric-expected", { type })),
    ...(suggested.length > metricTypes.length
      ? [fault(process, ["body", "metrics"], "metric-unexpected")]
      : []),
  ];
}

/** Five levels in order; each requires all that the one below requires (Table 2.1) and brings practices of its own. */
function capabilityFaults(items: readonly Oism3Item[]): Fault[] {
  const practices = codesOf(items, "management-practice");
  const levels = items
    .filter((item) => item.kind === "capability-level")
    .toSorted((a, b) => a.position - b.position);
  const first = items[0];
  return [
    ...(levels.length === 5 || first === undefined
      ? []
      : [fault(levels[0] ?? first, [], "capability-levels-not-five", { found: levels.length })]),
    ...levels.flatMap((item, at) => {
      const below = levels[at - 1]?.body ?? { requires: [], practices: [] };
      const { level, requires } = item.body;
      return [
        ...(level === at + 1
          ? []
          : [fault(item, ["body", "level"], "level-out-of-order", { expected: at + 1 })]),
        ...repeatedFaults(item, ["body", "requires"], requires),
        ...below.requires
          .filter((type) => !requires.includes(type))
          .map((type) => fault(item, ["body", "requires"], "requirement-dropped", { type })),
        ...unknownFaults(item, ["body", "practices"], item.body.practices, "management-practice", practices),
      ];
    }),
    ...levels.flatMap((item, at) =>
      item.body.practices
        .filter((practice) => levels.slice(0, at).some((below) => below.body.practices.includes(practice)))
        .map((practice) => fault(item, ["body", "practices"], "reference-repeated", { code: practice })),
    ),
  ];
}

/** Levels from 1 without gaps, a process added at most once, a minimum capability that never falls. */
function profileFaults(profile: Of<"profile">, known: ReadonlySet<string>): Fault[] {
  const { levels, placedByUs } = profile.body;
  const added = levels.flatMap((level) => level.adds);
  return [
    ...levels.flatMap((level, at) => {
      const path = ["body", "levels", at];
      const below = levels[at - 1]?.minimumCapability ?? 1;
      return [
        ...(level.level === at + 1 ? [] : [fault(profile, path, "level-out-of-order", { expected: at + 1 })]),
        ...(level.minimumCapability >= below
          ? []
          : [fault(profile, path, "minimum-capability-falls", { below })]),
        ...unknownFaults(profile, path, level.adds, "process", known),
      ];
    }),
    ...repeatedFaults(profile, ["body", "levels"], added),
    ...unknownFaults(profile, ["body", "placedByUs"], placedByUs, "process", new Set(added)),
    ...repeatedFaults(profile, ["body", "placedByUs"], placedByUs),
  ];
}
