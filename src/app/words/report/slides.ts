import { sayClimb } from "@/app/words/result";
import { groupsInShort, sayDistribution, sayGroups } from "@/app/words/series";
import type { Block, Slide, Slides } from "@/domain/report/document";
import type { Report } from "@/domain/report/report";
import { aboutOf, type Composed, stampOf } from "./pages";
import { gapBlocks, sayGround, sayStanding, summaryBlocks } from "./standing";

type Reading = Extract<Block, { kind: "reading" }>;
type Table = Extract<Block, { kind: "table" }>;

/** The board summary for a screen: where it stands, what holds it back, and two charts that can be changed. */
export function composeSlides(report: Report, composed: Composed): Slides {
  const stamp = stampOf(report, composed);
  const notes = `${sayGround(report)}\n${stamp.left}\nSHA-256 ${composed.hash}`;
  return {
    shape: "slides",
    ...aboutOf(report),
    stamp,
    watermark: report.draft ? "Draft" : null,
    slides: [
      {
        title: sayStanding(report),
        notes,
        parts: summaryBlocks(report).filter((block): block is Reading => block.kind === "reading"),
      },
      gapSlide(report, notes),
      ladderSlide(report, notes),
      capabilitySlide(report, notes),
      groupSlide(report, notes),
    ],
  };
}

function gapSlide(report: Report, notes: string): Slide {
  const blocks = gapBlocks(report, 5);
  const heading = blocks.find((block) => block.kind === "heading");
  return {
    title: heading?.text ?? "",
    notes,
    parts: blocks.filter((block): block is Table => block.kind === "table"),
  };
}

function ladderSlide(report: Report, notes: string): Slide {
  const { rungs, declared, next } = report;
  const all = Math.max(...rungs.map(({ asked }) => asked));
  return {
    title: sayClimb({ lower: declared.lower, rungs, next }),
    notes,
    parts: [
      {
        kind: "chart",
        label: "Processes by level of maturity",
        stacked: true,
        // Up to a full ten, so that the highest column stays below the edge.
        top: Math.ceil(all / 10) * 10,
        labels: rungs.map(({ level, held, asked }) => `Level ${level}: ${held} of ${asked}`),
        series: [
          { name: "meet the level", values: rungs.map(({ held }) => held) },
          { name: "unknown", values: rungs.map(({ unknown }) => unknown) },
          { name: "do not meet it", values: rungs.map(({ lacking }) => lacking) },
        ],
      },
    ],
  };
}

function capabilitySlide({ distribution }: Report, notes: string): Slide {
  const before = distribution.map(({ previous }) => previous);
  return {
    title: sayDistribution(distribution),
    notes,
    parts: [
      {
        kind: "chart",
        label: "Processes by capability",
        stacked: false,
        top: null,
        labels: distribution.map(({ level, name }) => `${level} ${name ?? "Not established"}`),
        series: [
          { name: "certain", values: distribution.map(({ certain }) => certain) },
          { name: "may stand here", values: distribution.map(({ possible }) => possible) },
          ...(before.every((count) => count === null) ? [] : [{ name: "previous", values: before }]),
        ],
      },
    ],
  };
}

function groupSlide({ groups, assessment }: Report, notes: string): Slide {
  const previous = groups.map((group) => group.previous);
  return {
    title: sayGroups(groups, assessment.target),
    notes,
    parts: [
      {
        kind: "chart",
        label: "Capability of each group’s middle process",
        stacked: false,
        top: 5,
        labels: groups.map(({ group, name }) => groupsInShort[group] ?? name),
        series: [
          { name: "declared", values: groups.map(({ declared }) => declared) },
          { name: "asked by the target", values: groups.map(({ needed }) => needed) },
          ...(previous.every((level) => level === null) ? [] : [{ name: "previous", values: previous }]),
        ],
      },
    ],
  };
}
