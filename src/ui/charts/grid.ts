import type { Grid, GridCell, GridRow } from "./drawing";
import { levelMarks } from "./drawing";
import { hatch } from "./hatch";
import type { Palette } from "./palette";
import { levelFill } from "./picture-key";

/** Rows of levels on a canvas of a width in px, as tall as they are many. */
export function drawGrid(grid: Grid, palette: Palette, width: number): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width * fineness;
  canvas.height = (head + grid.rows.length * line) * fineness;
  const ink = canvas.getContext("2d");
  if (ink === null) throw new Error("The browser draws no pictures.");
  ink.scale(fineness, fineness);
  ink.textBaseline = "middle";
  const places = placed(grid, width);
  ink.font = `500 12px ${palette.font}`;
  ink.fillStyle = palette["ink-2"];
  ink.textAlign = "center";
  grid.columns.forEach((name, index) => {
    ink.fillText(name, middle(places[index]), head / 2, places[index]?.width);
  });
  rule(ink, palette.ink, head, width);
  grid.rows.forEach((row, index) => {
    const y = head + index * line;
    nameRow(ink, row, palette, { y, room: (places[0]?.x ?? width) - 12 });
    row.cells.forEach((cell, column) => {
      const place = places[column];
      if (place && grid.kind === "strips" && typeof cell !== "string") strip(ink, cell, palette, place, y);
      else if (place) mark(ink, cell, palette, place, y);
    });
    rule(ink, palette.hair, y + line, width);
    const scale = places[0];
    if (row.needed && scale) {
      ink.fillStyle = palette.plumb;
      ink.fillRect(scale.x + (scale.width * row.needed) / 5 - 2, y - 1, 2, line + 2);
    }
  });
  return canvas;
}

const fineness = 2;
/** Heights in px: of the names of the columns, and of a row. */
const [head, line] = [28, 26];

type Place = { x: number; width: number };

/** Where the columns stand: those of marks in equal parts, of strips the scale and then narrow ones for figures. */
function placed({ kind, columns }: Grid, width: number): Place[] {
  if (kind === "marks") {
    const each = (width * 0.62) / columns.length;
    const narrow = Math.min(each, 64);
    return columns.map((_, index) => ({ x: width * 0.38 + index * narrow, width: narrow }));
  }
  const figures = (columns.length - 1) * 88;
  const scale = { x: width * 0.4, width: width * 0.6 - figures - 8 };
  return columns.map((_, index) =>
    index === 0 ? scale : { x: width - figures + (index - 1) * 88, width: 88 },
  );
}

function nameRow(
  ink: CanvasRenderingContext2D,
  { code, name }: GridRow,
  palette: Palette,
  { y, room }: { y: number; room: number },
) {
  ink.textAlign = "left";
  ink.fillStyle = palette["ink-2"];
  ink.font = `500 12px ${palette.font}`;
  ink.fillText(code, 0, y + line / 2);
  ink.fillStyle = palette.ink;
  ink.font = `400 13px ${palette.font}`;
  ink.fillText(name, 60, y + line / 2, room - 60);
}

/** The numeral beside a block in the colour of its level, whose right half is hatched where a higher one is possible. */
function mark(ink: CanvasRenderingContext2D, cell: GridCell, palette: Palette, place: Place, y: number) {
  ink.fillStyle = palette.ink;
  ink.font = `600 13px ${palette.font}`;
  ink.textAlign = "center";
  if (typeof cell === "string") {
    ink.fillText(cell, middle(place), y + line / 2, place.width - 4);
    return;
  }
  const [lower, upper] = cell;
  const x = place.x + 3;
  ink.fillText(`${lower}`, x + 6, y + line / 2);
  const wide = place.width - 22;
  block(ink, fillAt(lower, palette), palette, { x: x + 14, y: y + 6, wide });
  if (upper > lower)
    block(ink, hatch(palette["lv-line"]), palette, { x: x + 14 + wide / 2, y: y + 6, wide: wide / 2 });
}

/** Five cells, filled up to what is certain and hatched up to what is possible. */
function strip(
  ink: CanvasRenderingContext2D,
  [lower, upper]: readonly [number, number],
  palette: Palette,
  { x, width }: Place,
  y: number,
) {
  for (let level = 0; level < 5; level++) {
    const fill =
      level < lower ? fillAt(lower, palette) : level < upper ? hatch(palette["lv-line"]) : palette.paper;
    block(ink, fill, palette, { x: x + (level * width) / 5, y: y + 5, wide: width / 5 - 3 });
  }
}

function block(
  ink: CanvasRenderingContext2D,
  fill: CanvasPattern | string,
  palette: Palette,
  { x, y, wide }: { x: number; y: number; wide: number },
) {
  ink.fillStyle = palette.paper;
  ink.fillRect(x, y, wide, line - 2 * 6);
  ink.fillStyle = fill;
  ink.fillRect(x, y, wide, line - 2 * 6);
  ink.strokeStyle = palette["lv-line"];
  ink.lineWidth = 1;
  ink.strokeRect(x + 0.5, y + 0.5, wide - 1, line - 2 * 6 - 1);
}

function rule(ink: CanvasRenderingContext2D, colour: string, y: number, width: number) {
  ink.fillStyle = colour;
  ink.fillRect(0, y - 1, width, 1);
}

const fillAt = (level: number, palette: Palette) => levelFill(levelMarks[level] ?? "level-0", palette);
const middle = (place: Place | undefined) => (place ? place.x + place.width / 2 : 0);
