import { definitionNames, requirementNames } from "@/app/words/answers";
import { sayMoment } from "@/app/words/dates";
import { groupsInShort } from "@/app/words/series";
import { definitionParts } from "@/domain/oism3/answer";
import { requirements } from "@/domain/oism3/capability";
import { metricTypes } from "@/domain/oism3/model";
import type { Sheet, Workbook } from "@/domain/report/document";
import type { Report } from "@/domain/report/report";
import { sayAnswer, sayMissing } from "./missing";
import { aboutOf, type Composed, stampOf } from "./pages";
import { rangeOf } from "./standing";
import { sayVerifiedGround, verifiedBound } from "./verified";

type Process = Report["processes"][number];
type Value = string | number | null;
type Column = { label: string; width: number; of: (process: Process) => Value };

/** The work papers: what it comes to, a sheet for each group of processes, and what is said of every metric. */
export function composeWorkbook(report: Report, composed: Composed): Workbook {
  const sheets = report.groups.flatMap(({ group, name }): Sheet[] => {
    const rows = report.processes.filter((process) => process.group === group);
    return rows.length === 0
      ? []
      : [sheetOf(groupsInShort[group] ?? name.slice(0, 31), rows, figuresOf(report))];
  });
  return {
    shape: "workbook",
    ...aboutOf(report),
    stamp: stampOf(report, composed),
    sheets: [
      summarySheet(report, composed),
      ...sheets,
      textSheet(report),
      ...(report.sections.includes("details") ? [definitionSheet(report)] : []),
    ],
  };
}

/** One row a process, with what the rows were read from beside each, since a table has no foot. */
export function composeTable(report: Report, composed: Composed): Workbook {
  const ground: Column[] = groundOf(report, composed).map(([label, value]) => ({
    label,
    width: 20,
    of: () => value,
  }));
  return {
    shape: "workbook",
    ...aboutOf(report),
    stamp: stampOf(report, composed),
    sheets: [sheetOf("Processes", report.processes, [...figuresOf(report), ...textsOf(report), ...ground])],
  };
}

const sheetOf = (name: string, processes: readonly Process[], told: readonly Column[]): Sheet => ({
  name,
  columns: told.map(({ label, width }) => ({ label, width })),
  rows: processes.map((process) => told.map(({ of }) => of(process))),
});

const figuresOf = ({ names }: Report): Column[] =>
  names ? [...figures, { label: "Owner", width: 14, of: ({ owner }) => owner }] : [...figures];

/** What is written of a process is told with its details, and why it does not apply also with what is left out. */
function textsOf({ sections }: Report): Column[] {
  const details = sections.includes("details");
  return [...(details ? written : []), ...(details || sections.includes("left-out") ? [reason] : [])];
}

/** As wide as their words, so that a printed page is not made small by the room between them. */
const figures: readonly Column[] = [
  { label: "Process", width: 8, of: ({ id }) => id },
  { label: "Name", width: 28, of: ({ name }) => name },
  { label: "Applies", width: 8, of: ({ applicable }) => (applicable ? "yes" : "no") },
  { label: "Declared, certain", width: 9, of: ({ lower }) => lower },
  { label: "Declared, possible", width: 9, of: ({ upper }) => upper },
  { label: "Verified, certain", width: 9, of: (process) => verifiedBound(process, "lower") },
  { label: "Verified, possible", width: 9, of: (process) => verifiedBound(process, "upper") },
  { label: "Target asks", width: 7, of: ({ needed }) => needed },
  { label: "Previous, certain", width: 9, of: ({ previous }) => previous?.lower ?? null },
  ...requirements.map(
    (requirement): Column => ({
      label: requirementNames[requirement],
      width: Math.max(9, requirementNames[requirement].length + 2),
      of: (process) => sayAnswer(requirement, process),
    }),
  ),
  { label: "Next level lacks", width: 26, of: ({ missing }) => sayMissing(missing) },
];

const written: readonly Column[] = [
  { label: "Documented in", width: 30, of: ({ answer }) => answer.document ?? null },
  { label: "To find out", width: 30, of: ({ answer }) => answer.plan ?? null },
  { label: "Note", width: 40, of: ({ answer }) => answer.note ?? null },
];

const reason: Column = {
  label: "Why it does not apply",
  width: 30,
  of: ({ answer }) => answer.reason ?? null,
};

/** A row a text, so that long ones have the room to be read. */
function textSheet(report: Report): Sheet {
  const told = textsOf(report);
  return {
    name: "Texts",
    columns: [
      { label: "Process", width: 9 },
      { label: "What", width: 22 },
      { label: "Text", width: 130 },
    ],
    rows: report.processes.flatMap((process) =>
      told.flatMap(({ label, of }) => {
        const text = of(process);
        return text === null || text === "" ? [] : [[process.id, label, text]];
      }),
    ),
  };
}

function summarySheet(report: Report, composed: Composed): Sheet {
  const { declared, verified, previous, assessment, open, withheld } = report;
  const ground = sayVerifiedGround(report);
  const facts: [string, Value][] = [
    ["Organisation", report.organisation],
    ["Assessment", assessment.name],
    ["Unit", assessment.unit],
    ["Maturity, certain", declared.lower],
    ["Maturity, possible", declared.upper],
    ["Verified", verified === null ? "not appraised" : rangeOf(verified)],
    ...(ground ? [["Verified over", ground] satisfies [string, Value]] : []),
    ["Previous", previous === null ? "nothing to compare with" : `${rangeOf(previous)}, in ${previous.name}`],
    ["Target", assessment.target],
    ["Answers unknown", open.unknown],
    ["Answers still owed", open.unanswered],
    ["Texts withheld", withheld],
    ["Standing", report.draft ? "indicative, a draft" : "indicative"],
    ...groundOf(report, composed),
  ];
  return {
    name: "Summary",
    columns: [
      { label: "What", width: 24 },
      { label: "Value", width: 70 },
    ],
    rows: facts,
  };
}

const groundOf = ({ ground, dates }: Report, { hash, timeZone }: Composed): [string, string][] => [
  ["Edition", `${ground.edition}, revision ${ground.revision}`],
  ["Profile", ground.profile],
  ["Scoring version", ground.scoringVersion],
  ["Answers of", sayMoment(dates.changed, timeZone)],
  ["Made", sayMoment(dates.made, timeZone)],
  ["SHA-256", hash],
];

function definitionSheet({ processes }: Report): Sheet {
  return {
    name: "Metrics",
    columns: [
      { label: "Process", width: 10 },
      { label: "Metric type", width: 14 },
      ...definitionParts.map((part) => ({ label: definitionNames[part], width: 28 })),
    ],
    rows: processes.flatMap(({ id, answer }) =>
      metricTypes.flatMap((type) => {
        const definition = answer.definitions?.[type];
        if (definition === undefined) return [];
        return [[id, requirementNames[type], ...definitionParts.map((part) => definition[part] ?? null)]];
      }),
    ),
  };
}
