import { stateNames } from "@/app/words/answers";
import { list } from "@/app/words/capability";
import { movementNames } from "@/app/words/comparison";
import { counted } from "@/app/words/counts";
import { sayInput, sayLeftOut } from "@/app/words/left-out";
import { sayBlockers, sayBounds, sayClimb, sayHeadline, sayWay } from "@/app/words/result";
import { asksOf, sayLeads, sayStage } from "@/app/words/way";
import type { Block, Cell } from "@/domain/report/document";
import type { Bounds, Gap } from "@/domain/report/facts";
import { maturityMovement } from "@/domain/report/gaps";
import type { Report } from "@/domain/report/report";
import { sayMissing } from "./missing";

/** The level with its bounds on the scale, where it was, how far evidence carries, and what it rests on. */
export function summaryBlocks(report: Report): Block[] {
  const { declared, verified, previous, assessment, confidence } = report;
  const movement = maturityMovement(declared, previous);
  return [
    {
      kind: "reading",
      ...declared,
      target: assessment.target,
      label: `Maturity scale from 0 to 5: ${sayBounds(declared)}. Target: ${assessment.target}.`,
      words: { target: `Target ${assessment.target}`, certain: "certain", possible: "possible" },
      facts: [
        { term: assessment.status === "draft" ? "So far" : "Declared", value: sayBounds(declared) },
        { term: "Target", value: `${assessment.target}` },
        ...(previous
          ? [
              {
                term: "Since last time",
                value: `${sayMove(previous, movement)} in ${previous.name}`,
                movement,
              },
            ]
          : [{ term: "Before", value: "nothing to compare with" }]),
        {
          term: "Verified",
          value: verified === null ? "not appraised" : sayVerified(verified, report.weighing),
        },
        { term: "Confidence", value: sayConfidence(confidence) },
        { term: "Standing", value: "indicative" },
      ],
    },
  ];
}

function sayMove(previous: Bounds, movement: ReturnType<typeof maturityMovement>): string {
  const was = `was ${sayBounds(previous)}`;
  return movement === null
    ? was
    : movement === "same"
      ? `as before, ${was}`
      : `${movementNames[movement]}, ${was}`;
}

function sayVerified(verified: Bounds, weighing: Report["weighing"]): string {
  if (weighing === null || weighing.weighed >= weighing.toWeigh) return sayBounds(verified);
  return `${sayBounds(verified)}; ${weighing.weighed} of ${weighing.toWeigh} answers weighed`;
}

/** "18 of 20 accepted answers backed in date", and that nobody has looked where nobody has. */
export function sayConfidence(confidence: Report["confidence"]): string {
  if (confidence === null || confidence.share === null) return "no evidence weighed";
  return `${confidence.inDate} of ${counted(confidence.accepted, "accepted answer", "accepted answers")} backed by evidence in date`;
}

export function ladderBlocks(report: Report): Block[] {
  const { rungs, declared } = report;
  return [
    { kind: "heading", level: 2, text: sayClimb({ lower: declared.lower, rungs, next: report.next }) },
    {
      kind: "ladder",
      label: `Processes by level of maturity. ${rungs.map((rung) => `Level ${rung.level}: ${rung.held} of ${rung.asked} meet it`).join(". ")}.`,
      rungs: rungs.map(({ level, asked, held, unknown, lacking, minimumCapability }) => ({
        title: `Level ${level}`,
        tally: `${held} of ${asked} at capability ${minimumCapability}`,
        held,
        unknown,
        lacking,
      })),
      key: [
        { state: "held", label: "process meets the level" },
        { state: "unknown", label: stateNames.unknown },
        { state: "lacking", label: "does not meet it" },
      ],
    },
  ];
}

/** The gaps that weigh most; all of them where `count` allows. */
export function gapBlocks(report: Report, count: number): Block[] {
  const gap = goalOf(report);
  const heading: Block = { kind: "heading", level: 2, text: sayBlockers(subjectOf(report), gap) };
  if (gap === null || gap.blockers.length === 0) return [heading];
  const entries = report.gaps.slice(0, count);
  const more = gap.blockers.length - entries.length;
  return [
    heading,
    {
      kind: "table",
      caption:
        more > 0
          ? `The ${counted(entries.length, "largest gap", "largest gaps")} of ${gap.blockers.length}`
          : "",
      columns: [
        { label: "Process", share: 4.2 },
        { label: "Capability, and what is asked", share: 2.9 },
        { label: "Missing", share: 4 },
        ...(report.previous ? [{ label: "Since last time", share: 1.7 }] : []),
      ],
      rows: entries.map((entry): Cell[] => [
        `${entry.id} ${entry.name}`,
        { kind: "level", text: rangeOf(entry), mark: { ...entry, needed: entry.needs } },
        report.kind === "board" ? sayMissing(entry.missing, 4) : sayMissing(entry.missing),
        ...(report.previous ? [movedCell(entry.movement)] : []),
      ]),
    },
  ];
}

/** The fewest additions, in the order in which they pay. */
export function wayBlocks(report: Report): Block[] {
  const gap = goalOf(report);
  if (gap === null || gap.way.length === 0) return [];
  const names = new Map(gap.blockers.map(({ id, name }) => [id, name]));
  return [
    { kind: "heading", level: 2, text: sayWay(gap) },
    {
      kind: "table",
      caption: "Each step with what it asks for, in the order in which it pays",
      columns: [
        { label: "Step", share: 3 },
        { label: "Asks for", share: 6 },
        { label: "Then maturity", share: 2.8 },
      ],
      rows: gap.way.map((stage, index): Cell[] => {
        const before = gap.way.slice(0, index);
        const from = before.at(-1)?.leadsTo ?? report.declared.lower ?? 0;
        const asks = asksOf(stage).map(({ codes, text }) => `${list(codes)}: ${text}`);
        const mark = { lower: stage.leadsTo, upper: stage.leadsTo, needed: gap.level };
        return [
          sayStage(stage, before, names),
          [...asks, sayLeads(stage, from)].filter(Boolean).join("\n"),
          { kind: "level", text: `${stage.leadsTo ?? "–"}`, mark },
        ];
      }),
    },
    {
      kind: "text",
      tone: "note",
      text: `Each process needs exactly what its capability still misses, so no shorter way exists. The order is ours. ${sayLeftOut(report.counted.leftOut)}`,
    },
  ];
}

/** What holds the target back, or where it is reached, the level above. */
export const goalOf = ({ target, next }: Report): Gap | null => (target.blockers.length > 0 ? target : next);

export const sayStanding = (report: Report): string =>
  sayHeadline({
    ...report.declared,
    ...report.assessment,
    subject: subjectOf(report),
    verified: report.verified,
  });

export const subjectOf = ({ assessment: { unit, name } }: Pick<Report, "assessment">): string => unit || name;

export const leftOutOf = ({ processes }: Pick<Report, "processes">) =>
  processes.filter(({ applicable }) => !applicable);

/** "1–3", and a dash where nothing applies. */
export const rangeOf = ({ lower, upper }: Bounds): string =>
  lower === null || upper === null ? "–" : lower === upper ? `${lower}` : `${lower}–${upper}`;

export const movedCell = (movement: ReturnType<typeof maturityMovement>): Cell =>
  movement === null ? "not measured" : { kind: "moved", text: movementNames[movement], movement };

/** What the level is counted over, and where the report speaks of fewer processes, of how many. */
export function sayGround({ counted: { processes, leftOut }, processes: told, open }: Report): string {
  const input = sayInput({ processes, leftOut: { length: leftOut }, ...open });
  return told.length === processes ? input : `${input} Process by process it speaks of ${told.length}.`;
}
