import "server-only";
import type { Cell, Table } from "@/domain/report/document";
import { arrow, levelMark, markWidth } from "./pdf-marks";
import { measure, paper, type Sheet } from "./pdf-sheet";
import { styles } from "./pdf-styles";
import type { Line } from "./pdf-text";
import { colours } from "./tokens";

const gap = 10;
const pad = 3;
const { leading } = styles.cell;

type Place = { x: number; width: number; right: boolean };
type Laid = { lines: Line[]; cell: Cell; place: Place };

/** Rows on hairlines under an ink rule. The heads come again on every page; a row that no page could hold goes on over the next. */
export function drawTable(sheet: Sheet, table: Table): void {
  const places = placesOf(table);
  const tag = sheet.element("Table", undefined, { title: table.caption });
  if (table.caption !== "") {
    sheet.ensure(60);
    const lines = sheet.lay(table.caption, styles.note, measure);
    sheet.tagged(sheet.element("Caption", tag), () => sheet.put(lines, styles.note, paper.left, sheet.y));
    sheet.y += lines.length * styles.note.leading + 2;
  }
  const heads = table.columns.map(({ label }, column) =>
    sheet.lay(label, styles.head, places[column]?.width ?? 0),
  );
  const headHeight = Math.max(...heads.map((lines) => lines.length)) * styles.head.leading + 6;
  sheet.ensure(headHeight + 30);
  drawHeads(true);
  for (const row of table.rows) {
    const laid = row.map((cell, column): Laid => {
      const place = places[column] ?? { x: paper.left, width: measure, right: false };
      return { lines: layCell(sheet, cell, place.width, column === 0), cell, place };
    });
    drawRow(laid);
  }
  sheet.y += 14;

  function drawHeads(first: boolean) {
    const draw = () =>
      heads.forEach((lines, column) => {
        const place = places[column];
        if (place) sheet.put(lines, styles.head, place.x, sheet.y, place);
      });
    const row = first ? sheet.element("TR", tag) : null;
    // Heads that come again are no further row to whoever has the table read out.
    if (row === null) sheet.ornament(draw);
    else
      heads.forEach((lines, column) => {
        const place = places[column];
        if (place)
          sheet.tagged(sheet.element("TH", row), () =>
            sheet.put(lines, styles.head, place.x, sheet.y, place),
          );
      });
    sheet.y += headHeight - 3;
    rule(sheet, colours.ink, 0.8);
  }

  function drawRow(laid: readonly Laid[]) {
    const height = Math.max(...laid.map(({ lines }) => lines.length)) * leading + 2 * pad;
    if (height > sheet.left() && (height <= 200 || sheet.left() < 80)) turn();
    const row = sheet.element("TR", tag);
    const tags = laid.map(() => sheet.element("TD", row));
    for (let from = 0; from < Math.max(...laid.map(({ lines }) => lines.length)); ) {
      if (from > 0) turn();
      const room = Math.max(1, Math.floor((sheet.left() - 2 * pad) / leading));
      const shown = laid.map(({ lines }) => lines.slice(from, from + room));
      laid.forEach(({ cell, place }, column) => {
        const [lines, element] = [shown[column] ?? [], tags[column]];
        if (element)
          sheet.tagged(element, () => drawCell(sheet, { cell, lines, place, first: column === 0 }));
      });
      sheet.y += Math.max(...shown.map((lines) => lines.length)) * leading + 2 * pad;
      from += room;
    }
    rule(sheet, colours.hair, 0.6);
  }

  function turn() {
    sheet.page();
    drawHeads(false);
  }
}

/** How high a table stands where no page ends within it, in points. */
export function tableHeight(sheet: Sheet, table: Table): number {
  const places = placesOf(table);
  const lines = (cells: readonly number[]) => Math.max(1, ...cells);
  const heads = table.columns.map(
    ({ label }, column) => sheet.lay(label, styles.head, places[column]?.width ?? 0).length,
  );
  const rows = table.rows.map((row) =>
    lines(row.map((cell, column) => layCell(sheet, cell, places[column]?.width ?? 0, column === 0).length)),
  );
  const caption = table.caption === "" ? 0 : styles.note.leading + 2;
  return (
    caption +
    lines(heads) * styles.head.leading +
    6 +
    rows.reduce((sum, it) => sum + it * leading + 2 * pad, 0)
  );
}

function placesOf({ columns }: Table): Place[] {
  const room = measure - gap * (columns.length - 1);
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  let x: number = paper.left;
  return columns.map(({ share, align }) => {
    const width = (room * share) / shares;
    const place = { x, width, right: align === "right" };
    x += width + gap;
    return place;
  });
}

function layCell(sheet: Sheet, cell: Cell, width: number, first: boolean): Line[] {
  const style = first ? styles.name : styles.cell;
  if (typeof cell === "string") return sheet.lay(cell, style, width);
  if (cell.kind === "moved") return sheet.lay(cell.text, style, Math.max(20, width - 14));
  return sheet.lay(cell.text, style, Math.max(20, width - markWidth - 6));
}

type Drawn = { cell: Cell; lines: readonly Line[]; place: Place; first: boolean };

function drawCell(sheet: Sheet, { cell, lines, place, first }: Drawn): void {
  const style = first ? styles.name : styles.cell;
  const y = sheet.y + pad;
  if (typeof cell === "string") {
    sheet.put(lines, style, place.x, y, place);
    return;
  }
  if (cell.kind === "moved") {
    if (cell.movement !== null) arrow(sheet.doc, place.x, y + 10, cell.movement);
    sheet.put(lines, style, place.x + 14, y);
    return;
  }
  levelMark(sheet.doc, place.x, y + 2, cell.mark);
  sheet.put(lines, style, place.x + markWidth + 6, y);
}

function rule(sheet: Sheet, colour: string, width: number): void {
  sheet.ornament(() => {
    sheet.doc.lineWidth(width).strokeColor(colour);
    sheet.doc
      .moveTo(paper.left, sheet.y)
      .lineTo(paper.left + measure, sheet.y)
      .stroke();
  });
}
