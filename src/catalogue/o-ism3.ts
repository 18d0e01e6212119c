import type { Edition, Provenance } from "@/domain/catalogue";
import type { CapabilityLevel, MetricType, Profile, ScoringModel } from "@/domain/oism3/model";
import { shippedOism3Edition } from "./editions";
import type { Guidance, Oism3Item, SuggestedMetric } from "./o-ism3-items";
import { oism3Edition, parseAs } from "./schema";

export type { Guidance, SuggestedMetric } from "./o-ism3-items";

/** Whose the code, the name and the place are, and whose all the rest is. */
type Marked = { provenance: Provenance; bodyProvenance: Provenance; section: string | null };

export type ProcessLevel = Marked & { code: string; name: string; meaning: string };
export type ProcessGroup = Marked & { code: string; name: string; level: string; meaning: string };
export type Process = Marked & {
  id: string;
  name: string;
  /** Code of the process level. */
  level: string;
  /** Code of the group. */
  group: string;
  groupName: string;
  position: number;
  summary: string;
  guidance: Guidance;
  inputs: readonly string[];
  outputs: readonly string[];
  related: readonly string[];
  methodologies: readonly string[];
  /** One suggestion for each metric type, in the order of the metric types. */
  metrics: readonly SuggestedMetric[];
};
export type MetricTypeMeaning = Marked & { type: MetricType; name: string; measures: string };
export type NamedCapability = Marked &
  CapabilityLevel & { code: string; name: string; runningTextName: string };
export type ManagementPractice = Marked & { name: string; means: string };
export type CatalogueProfile = Marked & Profile & { note: string; placedByUs: readonly string[] };

/** An edition of O-ISM3 as the product reads it. Everything stands in the edition's order. */
export type Oism3 = {
  edition: string;
  revision: number;
  name: string;
  source: string;
  levels: readonly ProcessLevel[];
  groups: readonly ProcessGroup[];
  processes: readonly Process[];
  metricTypes: readonly MetricTypeMeaning[];
  capability: readonly NamedCapability[];
  practices: readonly ManagementPractice[];
  profiles: readonly CatalogueProfile[];
};

/** The view of an edition, shipped or read back from the database; an `invalid` refusal when it breaks the schema. */
export function oism3From(edition: Edition): Oism3 {
  const { id, revision, name, source, items } = parseAs(oism3Edition, edition);
  const inOrder = items.toSorted((a, b) => a.position - b.position);
  const groups = inOrder.filter((item) => item.kind === "process-group").map(toGroup);
  const groupOf = new Map(groups.map((group) => [group.code, group]));
  return {
    edition: id,
    revision,
    name,
    source,
    levels: inOrder.filter((item) => item.kind === "process-level").map(toLevel),
    groups,
    processes: inOrder
      .filter((item) => item.kind === "process")
      .flatMap((item) => {
        const group = groupOf.get(item.parent ?? "");
        return group === undefined ? [] : [toProcess(item, group)];
      }),
    metricTypes: inOrder.filter((item) => item.kind === "metric-type").map(toMetricType),
    capability: inOrder.filter((item) => item.kind === "capability-level").map(toCapability),
    practices: inOrder.filter((item) => item.kind === "management-practice").map(toPractice),
    profiles: inOrder.filter((item) => item.kind === "profile").map(toProfile),
  };
}

/** The edition that ships with the product. */
export const shippedOism3: Oism3 = oism3From(shippedOism3Edition);

/** All that scoring needs of an edition. */
export const scoringModel = ({ edition, processes, capability }: Oism3): ScoringModel => ({
  edition,
  processes: processes.map((process) => process.id),
  capability: capability.map(({ level, requires, practices }) => ({ level, requires, practices })),
});

/** What the search under Learn looks through: code, name, group, summary and guidance, in lower case. */
export function searchText({ id, name, groupName, summary, guidance }: Process): string {
  return [id, name, groupName, summary, ...Object.values(guidance).flat()].join("\n").toLowerCase();
}

type Of<Kind extends Oism3Item["kind"]> = Extract<Oism3Item, { kind: Kind }>;

function marks({ provenance, section, body }: Oism3Item): Marked {
  return {
    provenance,
    bodyProvenance: body.bodyProvenance,
    section,
  };
}

function toLevel(item: Of<"process-level">): ProcessLevel {
  return {
    ...marks(item),
    code: item.code,
    name: item.name,
    meaning: item.body.meaning,
  };
}

function toGroup(item: Of<"process-group">): ProcessGroup {
  return {
    ...marks(item),
    code: item.code,
    name: item.name,
    level: item.parent ?? "",
    meaning: item.body.meaning,
  };
}

function toProcess(item: Of<"process">, group: ProcessGroup): Process {
  return {
    ...item.body,
    ...marks(item),
    id: item.code,
    name: item.name,
    level: group.level,
    group: group.code,
    groupName: group.name,
    position: item.position,
  };
}

function toMetricType(item: Of<"metric-type">): MetricTypeMeaning {
  return {
    ...marks(item),
    type: item.code,
    name: item.name,
    measures: item.body.measures,
  };
}

function toCapability(item: Of<"capability-level">): NamedCapability {
  return {
    ...item.body,
    ...marks(item),
    code: item.code,
    name: item.name,
  };
}

function toPractice(item: Of<"management-practice">): ManagementPractice {
  return {
    ...marks(item),
    name: item.name,
    means: item.body.means,
  };
}

function toProfile(item: Of<"profile">): CatalogueProfile {
  return {
    ...item.body,
    ...marks(item),
    id: item.code,
    name: item.name,
  };
}
