import "server-only";
import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Cell, Marked, Table as Told } from "@/domain/report/document";
import { colours } from "./tokens";

/** Twentieths of a point that the text is wide. */
const measure = 9840;
const hex = (colour: string): string => colour.slice(1).toUpperCase();
const none = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const hair = { style: BorderStyle.SINGLE, size: 4, color: hex(colours.hair) } as const;

/** Rows on hairlines; the heads come again on every page, and a row is not torn apart unless no page could hold it. */
export function tableOf({ columns, rows }: Told): Table {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ share }) => Math.round((measure * share) / shares));
  const cell = (children: Paragraph[], column: number) =>
    new TableCell({
      width: { size: widths[column] ?? 1000, type: WidthType.DXA },
      margins: { top: 40, bottom: 40, left: 0, right: 120 },
      children,
    });
  const right = (column: number) =>
    columns[column]?.align === "right" ? { alignment: AlignmentType.RIGHT } : {};
  return new Table({
    width: { size: measure, type: WidthType.DXA },
    columnWidths: widths,
    borders: {
      top: none,
      left: none,
      right: none,
      insideVertical: none,
      bottom: hair,
      insideHorizontal: hair,
    },
    rows: [
      new TableRow({
        tableHeader: true,
        children: columns.map(({ label }, column) =>
          cell(
            [
              new Paragraph({
                ...right(column),
                children: [new TextRun({ text: label, size: 16, color: hex(colours.ink2) })],
              }),
            ],
            column,
          ),
        ),
      }),
      ...rows.map(
        (row) =>
          new TableRow({
            cantSplit: !row.some(isLong),
            children: row.map((told, column) =>
              cell(
                paragraphsOf(told, column === 0).map(
                  (children) => new Paragraph({ ...right(column), children }),
                ),
                column,
              ),
            ),
          }),
      ),
    ],
  });
}

/** No page could be sure to hold it. */
const isLong = (cell: Cell): boolean => typeof cell === "string" && cell.length > 600;

function paragraphsOf(cell: Cell, first: boolean): TextRun[][] {
  if (typeof cell === "string")
    return cell.split("\n").map((text) => [new TextRun({ text, size: 18, bold: first })]);
  if (cell.kind === "level")
    return [[...cellsOf(cell.mark, 2), new TextRun({ text: `  ${cell.text}`, size: 18 })]];
  const sign = { up: "↑ ", down: "↓ ", added: "↑ ", "left-out": "↓ ", same: "= " };
  const lead = cell.movement === null ? "" : sign[cell.movement];
  return [[new TextRun({ text: `${lead}${cell.text}`, size: 18 })]];
}

/** Five cells as shaded spaces: filled is certain, striped possible, pale out of reach; a bar stands at what is asked for. */
export function cellsOf(mark: Marked & { readonly needed: number | null }, wide: number): TextRun[] {
  return [1, 2, 3, 4, 5].flatMap((level) => {
    const held = mark.lower !== null && level <= mark.lower;
    const possible = !held && mark.upper !== null && level <= mark.upper;
    const shading = held
      ? { type: ShadingType.CLEAR, fill: hex(colours.ink) }
      : possible
        ? { type: ShadingType.DIAGONAL_STRIPE, color: hex(colours.ink), fill: "FFFFFF" }
        : { type: ShadingType.CLEAR, fill: hex(colours.well) };
    return [
      new TextRun({ text: "\u00a0".repeat(wide), size: 18, shading }),
      level === mark.needed
        ? new TextRun({ text: "|", size: 18, bold: true, color: hex(colours.plumb) })
        : new TextRun({ text: "\u200a", size: 18 }),
    ];
  });
}
