import { scoringModel, shippedOism3 } from "@/catalogue/o-ism3";
import type { Answer, Answers } from "@/domain/oism3/answer";
import { score, scoringVersion } from "@/domain/oism3/score";
import type { ReportFacts } from "@/domain/report/facts";
import { type ReportKind, sectionsOf } from "@/domain/report/kinds";
import { type ReportOrder, reportOf } from "@/domain/report/report";
import type { AssessmentRecord } from "@/server/records";
import { seriesOf } from "@/server/result-series";
import { resultOf } from "@/server/result-view";

const [profile] = shippedOism3.profiles;
if (profile === undefined) throw new Error("The edition ships no profile.");

/** An assessment that no database has seen. */
const assessment: AssessmentRecord = {
  id: "0a5f3f6e-8f0b-4c5e-9d37-5b7f4f1b7a11",
  name: "Yearly reading 2026",
  unit: "Group IT",
  units: [],
  scope: "Everything that the group runs",
  from: "2026-01-01",
  to: "2026-12-31",
  status: "submitted",
  archivedFrom: null,
  target: 3,
  scoringVersion,
  answered: 45,
  leftOut: 0,
  changedAt: new Date("2026-11-20T09:30:00Z"),
  version: 7,
  profile,
  oism3: shippedOism3,
  model: scoringModel(shippedOism3),
};

const four = { activity: "yes", scope: "yes", unavailability: "yes", effectiveness: "yes" } as const;
const rest = { load: "no", quality: "no", efficiency: "no" } as const;
export const managed: Answer = { operated: "yes", documented: "yes", metrics: { ...four, ...rest } };
export const all = (answer: Answer): Answers =>
  Object.fromEntries(shippedOism3.processes.map(({ id }) => [id, answer]));

/** Everything at capability 2, but for one process left out, one with an unknown and two that lack something. */
export const nearlyThree: Answers = {
  ...all(managed),
  "TSP-13": { applicable: false, reason: "The group is insured as a whole" },
  "OSP-12": { ...managed, documented: "unknown", plan: "Ask the network team" },
  "TSP-4": { ...managed, metrics: { ...managed.metrics, scope: "no" } },
  "OSP-20": { operated: "no" },
};

/** The year before: two processes lower, and nothing left out. */
export const yearBefore: Answers = {
  ...all(managed),
  "GP-1": { ...managed, documented: "no" },
  "OSP-5": { operated: "no" },
  "OSP-20": { operated: "no" },
  "SSP-1": { ...managed, metrics: { ...four, load: "yes", quality: "no", efficiency: "no" } },
};

type Own = Partial<ReportFacts> & { status?: AssessmentRecord["status"] };

/** What a report of these answers can speak of, counted by the product's own rules. */
export function factsOf(
  answers: Answers,
  before: Answers | null = null,
  { status, ...own }: Own = {},
): ReportFacts {
  const now = { ...assessment, status: status ?? assessment.status };
  const result = resultOf(now, answers);
  const series = seriesOf({ assessment: now, answers }, before && { assessment, answers: before });
  const earlier = before && score(assessment.model, assessment.profile, before);
  const bounds = new Map(
    earlier?.processes.map((it) => [it.id, it.applicable ? it : { lower: null, upper: null }]),
  );
  const rows = new Map(result.levels.flatMap((level) => level.rows).map((row) => [row.id, row]));
  const { id, name, unit, scope, from, to, target, oism3 } = now;
  return {
    organisation: "Aarberg Group",
    assessment: { id, name, unit, scope, from, to, status: now.status, target },
    ground: {
      edition: oism3.name,
      revision: oism3.revision,
      source: oism3.source,
      profile: assessment.profile.name,
      scoringVersion,
    },
    dates: {
      made: "2026-11-21T10:00:00.000Z",
      changed: assessment.changedAt.toISOString(),
      submitted: "2026-11-20T10:00:00.000Z",
    },
    declared: { lower: result.lower, upper: result.upper },
    verified: null,
    weighing: null,
    previous: earlier && {
      lower: earlier.maturity.lower,
      upper: earlier.maturity.upper,
      name: "Yearly reading 2025",
      at: "2025-11-20T10:00:00.000Z",
    },
    rungs: result.rungs,
    target: result.target,
    next: result.next,
    open: { unknown: result.unknown, unanswered: result.unanswered },
    levels: oism3.levels.map((level) => ({ code: level.code, name: level.name })),
    processes: oism3.processes.flatMap((process) => {
      const row = rows.get(process.id);
      if (row === undefined) return [];
      const { lower = null, upper = null } = bounds.get(process.id) ?? {};
      return [
        {
          ...row,
          level: process.level,
          group: process.group,
          previous: earlier && { lower, upper },
          verified: null,
          owner: null,
          answer: answers[process.id] ?? {},
        },
      ];
    }),
    groups: series.groups,
    capability: result.capability,
    distribution: series.capability,
    answered: series.answered,
    practices: result.practices,
    confidence: null,
    appraisal: null,
    people: ["Ruth Amstutz", "Markus Frei"],
    ...own,
  };
}

/** The whole report of a kind. */
export const whole = (facts: ReportFacts, kind: ReportKind, order: Partial<ReportOrder> = {}) =>
  reportOf(facts, { kind, sections: sectionsOf[kind], names: false, ...order });
