import { statusNames } from "@/app/words/assessments";
import { sayMoment, sayPeriod } from "@/app/words/dates";
import type { Block, Pages, Stamp } from "@/domain/report/document";
import type { ReportSection } from "@/domain/report/kinds";
import type { Report } from "@/domain/report/report";
import { areaBlocks, disclosureBlocks, findingBlocks, sayAppraised } from "./appraisal";
import { changeBlocks, leftOutBlocks } from "./changes";
import { detailBlocks } from "./details";
import { answerBlocks, distributionBlocks, groupBlocks, practiceBlocks, stripBlocks } from "./figures";
import { methodBlocks } from "./method";
import { kindNames, titleOf } from "./names";
import {
  gapBlocks,
  ladderBlocks,
  sayGround,
  sayStanding,
  subjectOf,
  summaryBlocks,
  wayBlocks,
} from "./standing";
import { heldGroupBlocks, heldLevelBlocks, heldPracticeBlocks } from "./stands";

export type Composed = { timeZone: string; hash: string };

/** A report in words and figures, for paper. */
export function composePages(report: Report, composed: Composed): Pages {
  return {
    shape: "pages",
    ...aboutOf(report),
    title: report.kind === "findings" ? sayAppraised(report) : sayStanding(report),
    stamp: stampOf(report, composed),
    watermark: report.draft ? "Draft" : null,
    onePage: report.kind === "board",
    words: {
      page: "Page",
      undrawn:
        "Not every sign of this report is in the typefaces of a PDF: boxes stand for {scripts}. Its other forms hold them whole.",
    },
    blocks: [
      ...headBlocks(report),
      ...report.sections.flatMap((section) => blocksOf[section](report, composed)),
    ],
  };
}

export const aboutOf = ({ kind, organisation, dates, assessment }: Report) => ({
  title: titleOf(kind, subjectOf({ assessment })),
  organisation,
  made: dates.made,
  language: "en-GB",
});

/** What every page says of itself: what it was read from, by which rules, when, and the mark by which it can be checked. */
export function stampOf(report: Report, { timeZone, hash }: Composed): Stamp {
  const { ground, assessment, dates, organisation } = report;
  return {
    left: [
      `${organisation} · ${assessment.name} · ${statusNames[assessment.status]} · indicative`,
      `${ground.edition}, revision ${ground.revision} · profile ${ground.profile} · scoring ${ground.scoringVersion}`,
      `Answers of ${sayMoment(dates.changed, timeZone)} · made ${sayMoment(dates.made, timeZone)}`,
    ].join("\n"),
    right: `SHA-256 ${hash.slice(0, 16)}`,
  };
}

/** What kind of report it is, of what, and over which time. */
function headBlocks(report: Report): Block[] {
  const { assessment, organisation, kind, withheld } = report;
  const period = sayPeriod(assessment.from, assessment.to);
  const brief: Block = {
    kind: "text",
    tone: "body",
    text: `${kindNames[kind]} · ${organisation} · ${period}. ${sayGround(report)}`,
  };
  if (kind === "board") return [brief];
  return [
    brief,
    ...(assessment.scope
      ? [{ kind: "text" as const, tone: "note" as const, text: `Scope: ${assessment.scope}` }]
      : []),
    ...(withheld > 0
      ? [
          {
            kind: "notice" as const,
            text: `Made without names: ${withheld} ${withheld === 1 ? "text that names somebody is" : "texts that name somebody are"} withheld.`,
          },
        ]
      : []),
  ];
}

const blocksOf: Readonly<Record<ReportSection, (report: Report, composed: Composed) => Block[]>> = {
  disclosure: disclosureBlocks,
  summary: (report) => [
    // At the head of the others the title says it.
    ...(report.kind === "findings"
      ? [{ kind: "heading" as const, level: 2 as const, text: sayStanding(report) }]
      : []),
    ...summaryBlocks(report),
  ],
  ladder: (report) => (report.kind === "ssp-1" ? heldLevelBlocks : ladderBlocks)(report),
  gaps: (report) => gapBlocks(report, report.kind === "board" ? 5 : 45),
  way: wayBlocks,
  strips: stripBlocks,
  groups: (report) => (report.kind === "ssp-1" ? heldGroupBlocks : groupBlocks)(report),
  distribution: distributionBlocks,
  answers: answerBlocks,
  practices: (report) => (report.kind === "ssp-1" ? heldPracticeBlocks : practiceBlocks)(report),
  changes: changeBlocks,
  areas: areaBlocks,
  findings: findingBlocks,
  "left-out": leftOutBlocks,
  details: detailBlocks,
  method: methodBlocks,
};
