import "server-only";
import { HeadingLevel, Paragraph, ShadingType, type Table, TextRun } from "docx";
import type { Block, Marked } from "@/domain/report/document";
import { cellsOf, tableOf } from "./docx-table";
import { colours } from "./tokens";

const hex = (colour: string): string => colour.slice(1).toUpperCase();

/** What a block becomes: words stay words, and what is a drawing on paper is a table of its figures here. */
export function blockOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "heading":
      return [
        new Paragraph({
          text: block.text,
          heading: block.level === 3 ? HeadingLevel.HEADING_3 : HeadingLevel.HEADING_2,
          pageBreakBefore: block.fresh ?? false,
        }),
      ];
    case "text":
      return linesOf(block.text, block.tone === "note" ? hex(colours.ink2) : hex(colours.ink), 120);
    case "notice":
      return [
        new Paragraph({
          shading: { type: ShadingType.CLEAR, fill: hex(colours.well) },
          spacing: { before: 120, after: 120 },
          children: [new TextRun(block.text)],
        }),
      ];
    case "facts":
      return block.facts.map(
        ({ term, value }, index) =>
          new Paragraph({
            spacing: { before: index === 0 ? 120 : 0, after: 40 },
            indent: { left: 2200, hanging: 2200 },
            tabStops: [{ type: "left", position: 2200 }],
            children: [
              new TextRun({ text: `${term}\t`, color: hex(colours.ink2), size: 18 }),
              ...value
                .split("\n")
                .map((text, line) => new TextRun({ text, ...(line > 0 ? { break: 1 } : {}) })),
            ],
          }),
      );
    case "reading":
      return [
        new Paragraph({ children: [new TextRun({ text: figureOf(block), size: 120 })] }),
        new Paragraph({ spacing: { after: 160 }, children: cellsOf({ ...block, needed: block.target }, 9) }),
        ...linesOf(block.label, hex(colours.ink2)),
        ...blockOf({ kind: "facts", facts: block.facts }),
      ];
    case "ladder":
      return [
        tableOf({
          caption: "",
          columns: [
            { label: "", share: 2 },
            { label: "", share: 5 },
            ...["held", "unknown", "lacking"].map((state) => ({
              label: block.key.find((entry) => entry.state === state)?.label ?? "",
              share: 2,
              align: "right" as const,
            })),
          ],
          rows: block.rungs.map((it) => [it.title, it.tally, `${it.held}`, `${it.unknown}`, `${it.lacking}`]),
        }),
      ];
    case "bars":
      return [
        tableOf({
          caption: "",
          columns: [
            { label: "", share: 3 },
            ...block.key.map(({ label }) => ({ label, share: 2, align: "right" as const })),
          ],
          rows: block.bars.map(({ label, parts }) => [
            label,
            ...block.key.map(({ state }) => `${parts.find((part) => part.state === state)?.count ?? 0}`),
          ]),
        }),
      ];
    case "counts":
      return [
        tableOf({
          caption: "",
          columns: [
            { label: "", share: 4 },
            ...Object.values(block.key).map((label) => ({ label, share: 2, align: "right" as const })),
          ],
          rows: block.counts.map(({ label, certain, possible, previous }) => [
            label,
            `${certain}`,
            `${possible}`,
            previous === null ? "–" : `${previous}`,
          ]),
        }),
      ];
    case "table":
      return [...(block.caption === "" ? [] : captionOf(block.caption)), tableOf(block)];
  }
}

/** Stays with the table that it stands over. */
const captionOf = (text: string): Paragraph[] => [
  new Paragraph({
    keepNext: true,
    spacing: { before: 160, after: 80 },
    children: [new TextRun({ text, color: hex(colours.ink2), size: 18 })],
  }),
];

/** `before` is what keeps it clear of a table above, in twentieths of a point. */
const linesOf = (text: string, color: string, before = 0): Paragraph[] =>
  text.split("\n").map(
    (line, index) =>
      new Paragraph({
        spacing: { before: index === 0 ? before : 0, after: 80 },
        children: [new TextRun({ text: line, color })],
      }),
  );

const figureOf = ({ lower, upper }: Marked): string =>
  lower === null ? "–" : lower === upper ? `${lower}` : `${lower}–${upper}`;
