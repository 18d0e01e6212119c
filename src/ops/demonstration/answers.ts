import type { Oism3, Process } from "@/catalogue/o-ism3";
import type { Answer, Answers, Definition } from "@/domain/oism3/answer";
import { type MetricType, metricTypes } from "@/domain/oism3/model";

/**
 * Answers from a story. `OSP-5:2` stands at capability 2; `OSP-5:1?load` as well, and does not know about load;
 * `TSP-13:na` is not applicable. `behind` lowers every level, so that one story tells of earlier years too.
 */
export function tell(oism3: Oism3, says: string, behind: number): Answers {
  const told = says
    .trim()
    .split(/\s+/)
    .map((word) => /^([\w-]+):(na|\d)(?:\?(\w+))?$/.exec(word));
  return Object.fromEntries(
    told.flatMap((match) => {
      const [, id = "", stands = "0", unknown] = match ?? [];
      const process = oism3.processes.find((it) => it.id === id);
      if (process === undefined) return [];
      if (stands === "na") return [[id, leftOut(process)]];
      return [[id, standing(oism3, process, earlier(Number(stands), process, behind), unknown)]];
    }),
  );
}

/** A third of the processes came on with every reading, the others later; what ran last year ran at all. */
function earlier(level: number, process: Process, behind: number): number {
  const lag = process.position % 3 === 0 ? behind : Math.max(0, behind - 1);
  return Math.max(behind < 2 ? Math.min(level, 1) : 0, level - lag);
}

const leftOut = (process: Process): Answer => ({
  applicable: false,
  scopeReason: "other",
  reason: `${process.name} is carried by a partner under a contract of its own, which lies outside this scope and is reviewed every year.`,
});

function standing(oism3: Oism3, process: Process, level: number, unknown: string | undefined): Answer {
  const required = oism3.capability.find((it) => it.level === level)?.requires ?? [];
  const stop = (word: string, held: boolean) => (word === unknown ? "unknown" : held ? "yes" : "no");
  const runs = level > 0 || unknown !== undefined;
  const operated = stop("operation", runs || process.position % 2 === 0);
  const documented = stop("documentation", runs);
  if (operated === "no") return { scopeReason: "best-practice", operated };
  const measured = metricTypes.filter((type) => required.includes(type) && type !== unknown);
  return {
    scopeReason: scopeReasons[process.position % scopeReasons.length] ?? "common-sense",
    operated,
    documented,
    ...(documented === "yes"
      ? { document: `${process.name}, procedure, version ${1 + (process.position % 4)}` }
      : {}),
    metrics: metricsOf((type) => stop(type, measured.includes(type))),
    definitions: Object.fromEntries(measured.map((type) => [type, definitionOf(process, type)])),
  };
}

const scopeReasons = ["common-sense", "best-practice", "threat-analysis", "client-requirement"] as const;

function metricsOf(stop: (type: MetricType) => "yes" | "no" | "unknown") {
  return {
    activity: stop("activity"),
    scope: stop("scope"),
    unavailability: stop("unavailability"),
    effectiveness: stop("effectiveness"),
    load: stop("load"),
    quality: stop("quality"),
    efficiency: stop("efficiency"),
  };
}

function definitionOf(process: Process, type: MetricType): Definition {
  const suggested = process.metrics.find((metric) => metric.type === type);
  return {
    name: suggested?.name.slice(0, 200) ?? process.name,
    unit: suggested?.unit.slice(0, 200) ?? "count",
    frequency: process.position % 2 === 0 ? "every month" : "every quarter",
    how: "Counted from the records of the process by its owner.",
    thresholds: "Mean of the last four readings, plus and minus a fifth.",
    target: "Within the normal range in three readings of four.",
  };
}
