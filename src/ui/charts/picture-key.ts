import { type Drawing, isLevelMark, type LevelMark, levelMarks, type Mark } from "./drawing";
import { dots, hatch, slashes } from "./hatch";
import type { Palette } from "./palette";

/** What the lines or columns mean, in rows that begin at a place; gives where the last one stands. */
export function drawKey(
  ink: CanvasRenderingContext2D,
  kind: Drawing["kind"],
  series: readonly { name: string; mark: Mark }[],
  palette: Palette,
  { x: left, y: top, width }: { x: number; y: number; width: number },
): number {
  ink.font = `500 13px ${palette.font}`;
  let [x, y] = [left, top];
  for (const one of series) {
    const wide = 32 + ink.measureText(one.name).width + 28;
    if (x > left && x + wide - 28 > left + width) {
      x = left;
      y += keyLine;
    }
    swatch(ink, kind, one, palette, x, y);
    ink.fillStyle = palette.ink;
    ink.fillText(one.name, x + 32, y + 4);
    x += wide;
  }
  return y;
}

/** In px, from one row of a key to the next. */
const keyLine = 22;

function swatch(
  ink: CanvasRenderingContext2D,
  kind: Drawing["kind"],
  { mark }: { mark: Mark },
  palette: Palette,
  x: number,
  y: number,
) {
  ink.save();
  ink.lineWidth = 1.5;
  ink.strokeStyle = strokeOf(mark, palette);
  if (kind === "columns" && mark === "string") {
    ink.lineWidth = 2;
    ink.beginPath();
    ink.moveTo(x + 12, y - 9);
    ink.lineTo(x + 12, y + 9);
    ink.stroke();
  } else if (kind === "columns") {
    ink.fillStyle = fillOf(mark, palette);
    ink.fillRect(x, y - 7, 24, 14);
    ink.strokeRect(x, y - 7, 24, 14);
  } else {
    ink.setLineDash(mark === "previous" ? [2, 4] : mark === "possible" ? [6, 3] : []);
    if (mark === "verified") ink.lineWidth = 5;
    ink.beginPath();
    ink.moveTo(x, y);
    ink.lineTo(x + 24, y);
    ink.stroke();
    if (mark === "reading") {
      ink.fillStyle = palette.paper;
      ink.beginPath();
      ink.arc(x + 12, y, 5, 0, 2 * Math.PI);
      ink.fill();
      ink.stroke();
    }
  }
  ink.restore();
}

function fillOf(mark: Mark, palette: Palette): CanvasPattern | string {
  if (mark === "possible") return hatch(palette["lv-line"]);
  if (mark === "reading") return palette["lv-line"];
  if (mark === "verified") return palette.ink;
  if (mark === "left-out") return slashes(palette["lv-line"]);
  if (mark === "open") return dots(palette["ink-3"]);
  return isLevelMark(mark) ? levelFill(mark, palette) : palette.paper;
}

export const levelFill = (mark: LevelMark, palette: Palette): string =>
  palette[(["lv-0", "lv-1", "lv-2", "lv-3", "lv-4", "lv-5"] as const)[levelMarks.indexOf(mark)] ?? "lv-0"];

function strokeOf(mark: Mark, palette: Palette): string {
  if (mark === "reading" || mark === "verified") return palette.ink;
  if (mark === "previous" || mark === "open") return palette["ink-3"];
  return mark === "string" ? palette.plumb : palette["lv-line"];
}
