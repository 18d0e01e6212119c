import { stateNames } from "@/app/words/answers";
import { sayPractices, sayReach } from "@/app/words/result";
import { sayAnswered, sayDistribution, sayGroups } from "@/app/words/series";
import type { Block, Cell } from "@/domain/report/document";
import type { Report } from "@/domain/report/report";
import { sayMissing } from "./missing";
import { rangeOf } from "./standing";
import { sayVerifiedGround } from "./verified";

/** A row a process: where it stands, where the target wants it, what it lacks; verified beside declared once it is. */
export function stripBlocks(report: Report): Block[] {
  const { assessment, rungs, levels, processes, verified } = report;
  const rung = rungs.find(({ level }) => level === assessment.target);
  const heading = rung ? sayReach(rung) : "Every process and its capability.";
  const tables = levels.flatMap(({ code, name }): Block[] => {
    const rows = processes.filter(({ level, applicable }) => level === code && applicable);
    if (rows.length === 0) return [];
    return [
      { kind: "heading", level: 3, text: name },
      {
        kind: "table",
        caption: "",
        columns: [
          { label: "Process", share: 4.6 },
          { label: verified ? "Declared" : "Capability", share: 2.7 },
          ...(verified ? [{ label: "Verified", share: 2.7 }] : []),
          { label: "The next level lacks", share: verified ? 3 : 4 },
        ],
        rows: rows.map((process): Cell[] => [
          `${process.id} ${process.name}`,
          { kind: "level", text: rangeOf(process), mark: process },
          ...(verified ? [verifiedCell(process)] : []),
          sayMissing(process.missing),
        ]),
      },
    ];
  });
  const ground = sayVerifiedGround(report);
  return [
    { kind: "heading", level: 2, text: heading },
    ...(ground ? [{ kind: "text" as const, tone: "note" as const, text: ground }] : []),
    ...tables,
  ];
}

function verifiedCell({ verified, needed }: Report["processes"][number]): Cell {
  if (verified === null || verified.lower === null) return "–";
  return { kind: "level", text: rangeOf(verified), mark: { ...verified, needed } };
}

/** Each group by its middle process, on the same axis as everything else. */
export function groupBlocks({ groups, assessment, previous }: Report): Block[] {
  const level = (value: number | null, needed: number | null): Cell =>
    value === null ? "–" : { kind: "level", text: `${value}`, mark: { lower: value, upper: value, needed } };
  return [
    { kind: "heading", level: 2, text: sayGroups(groups, assessment.target) },
    {
      kind: "table",
      caption:
        "Each group by its middle process, the lower of two; the string stands at what the target asks of it",
      columns: [
        { label: "Group", share: 4 },
        { label: "Processes", share: 1.4, align: "right" },
        { label: "Declared", share: 2.6 },
        ...(previous ? [{ label: "Previous", share: 2.6 }] : []),
      ],
      rows: groups.map((group) => [
        group.name,
        `${group.processes}`,
        level(group.declared, group.needed),
        ...(previous ? [level(group.previous, null)] : []),
      ]),
    },
  ];
}

export function distributionBlocks({ distribution }: Report): Block[] {
  return [
    { kind: "heading", level: 2, text: sayDistribution(distribution) },
    {
      kind: "counts",
      label: distribution
        .map(
          ({ level, certain, possible }) => `Capability ${level}: ${certain} certain, ${possible} possible`,
        )
        .join(". "),
      counts: distribution.map((count) => ({
        ...count,
        label: `${count.level} ${count.name ?? "Not established"}`,
      })),
      key: { certain: "certain", possible: "may stand here", previous: "the assessment before" },
    },
  ];
}

export function answerBlocks({ answered }: Report): Block[] {
  return [
    { kind: "heading", level: 2, text: sayAnswered(answered) },
    {
      kind: "bars",
      label: answered
        .map(
          (it) =>
            `${it.name}: ${it.yes} yes, ${it.no} no, ${it.notApplicable} not applicable, ${it.unknown} unknown, ${it.unanswered} unanswered`,
        )
        .join(". "),
      bars: answered.map((it) => ({
        label: it.name,
        tally: `${it.yes + it.no + it.notApplicable + it.unknown} of ${it.yes + it.no + it.notApplicable + it.unknown + it.unanswered}`,
        parts: [
          { state: "held", count: it.yes },
          { state: "lacking", count: it.no },
          { state: "not-applicable", count: it.notApplicable },
          { state: "unknown", count: it.unknown },
          { state: "open", count: it.unanswered },
        ],
      })),
      key: [
        { state: "held", label: "yes" },
        { state: "lacking", label: "no" },
        { state: "not-applicable", label: stateNames["not-applicable"] },
        { state: "unknown", label: stateNames.unknown },
        { state: "open", label: "not answered" },
      ],
    },
  ];
}

export function practiceBlocks({ practices }: Report): Block[] {
  return [
    { kind: "heading", level: 2, text: sayPractices(practices) },
    {
      kind: "table",
      caption: "Management practices, and how many processes enable them (O-ISM3 2011, Table 2.1)",
      columns: [
        { label: "Practice", share: 2.4 },
        { label: "What it means", share: 5 },
        { label: "From capability", share: 1.5, align: "right" },
        { label: "Enabled", share: 1.3, align: "right" },
        { label: "Possible", share: 1.3, align: "right" },
        { label: "Not", share: 1, align: "right" },
      ],
      rows: practices.map((it) => [
        it.name,
        it.means,
        `${it.from}`,
        `${it.enabled.length}`,
        `${it.possible.length}`,
        `${it.lacking.length}`,
      ]),
    },
  ];
}
