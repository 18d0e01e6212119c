import type { Drawing, Mark, Series } from "./drawing";
import { hatch } from "./hatch";
import type { Palette } from "./palette";

/** What the lines or columns mean, in one row that begins at a place. */
export function drawKey(
  ink: CanvasRenderingContext2D,
  { kind, series }: Drawing,
  palette: Palette,
  { x: left, y }: { x: number; y: number },
): void {
  ink.font = `500 13px ${palette.font}`;
  let x = left;
  for (const one of series) {
    swatch(ink, kind, one, palette, x, y);
    ink.fillStyle = palette.ink;
    ink.fillText(one.name, x + 32, y + 4);
    x += 32 + ink.measureText(one.name).width + 28;
  }
}

function swatch(
  ink: CanvasRenderingContext2D,
  kind: Drawing["kind"],
  { mark }: Series,
  palette: Palette,
  x: number,
  y: number,
) {
  ink.save();
  ink.lineWidth = 1.5;
  ink.strokeStyle = strokeOf(mark, palette);
  if (kind === "columns") {
    ink.fillStyle =
      mark === "possible"
        ? hatch(palette["lv-line"])
        : mark === "reading"
          ? palette["lv-line"]
          : palette.paper;
    ink.fillRect(x, y - 7, 24, 14);
    ink.strokeRect(x, y - 7, 24, 14);
  } else {
    ink.setLineDash(mark === "previous" ? [2, 4] : []);
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

const strokeOf = (mark: Mark, palette: Palette) =>
  ({
    reading: palette.ink,
    possible: palette["lv-line"],
    previous: palette["ink-3"],
    string: palette.plumb,
  })[mark];
