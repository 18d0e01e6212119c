import type { z } from "zod";
import { metricTypes } from "@/domain/oism3/model";
import { profileSchema } from "@/domain/oism3/profile-schema";
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

/** Answers and Table 2.1 know exactly these seven, so an edition that lacks one cannot be scored. */
function metricTypeFaults(items: readonly Oism3Item[]): Fault[] {
  const present = codesOf(items, "metric-type");
  return metricTypes
    .filter((type) => !present.has(type))
    .map((type) => fault(null, [], "metric-type-lacking", { type }));
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

/** Five levels in order; each requires all that the one below requires (Table 2.1) and adds practices of its own. */
function capabilityFaults(items: readonly Oism3Item[]): Fault[] {
  const known = codesOf(items, "management-practice");
  const levels = items
    .filter((item) => item.kind === "capability-level")
    .toSorted((a, b) => a.position - b.position);
  return [
    ...(levels.length === 5 ? [] : [fault(null, [], "capability-levels-not-five", { found: levels.length })]),
    ...levels.flatMap((item, at) => levelFaults(item, levels.slice(0, at))),
    ...levels.flatMap((item) =>
      unknownFaults(item, ["body", "practices"], item.body.practices, "management-practice", known),
    ),
  ];
}

function levelFaults(item: Of<"capability-level">, below: readonly Of<"capability-level">[]): Fault[] {
  const { level, requires, practices } = item.body;
  const expected = below.length + 1;
  const enabled = below.flatMap((lower) => lower.body.practices);
  return [
    ...(level === expected ? [] : [fault(item, ["body", "level"], "level-out-of-order", { expected })]),
    ...repeatedFaults(item, ["body", "requires"], requires),
    ...(below.at(-1)?.body.requires ?? [])
      .filter((type) => !requires.includes(type))
      .map((type) => fault(item, ["body", "requires"], "requirement-dropped", { type })),
    ...repeatedFaults(item, ["body", "practices"], practices),
    ...practices
      .filter((practice) => enabled.includes(practice))
      .map((code) => fault(item, ["body", "practices"], "reference-repeated", { code })),
  ];
}

/** What the domain asks of every profile, and that the processes it names exist. */
function profileFaults(profile: Of<"profile">, known: ReadonlySet<string>): Fault[] {
  const { code, name, body } = profile;
  const { error } = profileSchema.safeParse({ id: code, name, levels: body.levels });
  const added = body.levels.flatMap((level) => level.adds);
  return [
    ...(error?.issues ?? []).map((issue) => fault(profile, ["body", ...issue.path], codeOf(issue))),
    ...body.levels.flatMap((level, at) =>
      unknownFaults(profile, ["body", "levels", at, "adds"], level.adds, "process", known),
    ),
    ...unknownFaults(profile, ["body", "placedByUs"], body.placedByUs, "process", new Set(added)),
    ...repeatedFaults(profile, ["body", "placedByUs"], body.placedByUs),
  ];
}

const codeOf = (issue: z.core.$ZodIssue) =>
  issue.code === "custom" ? String(issue.params?.code ?? issue.message) : issue.code;
