import type { Chart, Plugin } from "chart.js";
import type { Drawing } from "./drawing";
import type { Palette } from "./palette";

/** How much room the marks above columns take, in px. */
export const roomAbove = ({ counted, string }: Drawing): number =>
  (counted ? 18 : 0) + (string === undefined ? 0 : 26);

/** What stands at columns beside themselves: how many each counts, and the string that hangs where they should be. */
export const columnMarks = (drawing: Drawing, palette: Palette): Plugin<"bar"> => ({
  id: "column-marks",
  afterDatasetsDraw: (chart) => {
    const hangs = drawing.string && placeOf(chart, drawing.string.at);
    if (drawing.counted) writeCounts(chart, palette, hangs);
    if (drawing.string && hangs !== undefined) hangString(chart, hangs, drawing.string.text, palette);
  },
});

const placeOf = (chart: Chart, at: number) => Math.round(chart.scales["x"]?.getPixelForValue(at) ?? 0);

/** Above each pile, or beside the string that hangs there; what is possible is told apart from what is certain. */
function writeCounts(chart: Chart, palette: Palette, hangs?: number) {
  const { ctx } = chart;
  ctx.save();
  ctx.font = `600 13px ${palette.font}`;
  ctx.fillStyle = palette.ink;
  ctx.textAlign = "center";
  for (const { x, y, text } of countsOf(chart)) {
    const half = ctx.measureText(text).width / 2;
    const isClear = hangs === undefined || Math.abs(x - hangs) > half + 3;
    ctx.fillText(text, isClear ? x : hangs - half - 5, y - 6);
  }
  ctx.restore();
}

function countsOf(chart: Chart): { x: number; y: number; text: string }[] {
  const piles = new Map<string, { x: number; y: number; text: string }>();
  chart.data.datasets.forEach((dataset, series) => {
    const { data, stack } = chart.getDatasetMeta(series);
    data.forEach(({ x, y }, index) => {
      const value = dataset.data[index];
      if (typeof value !== "number" || value === 0) return;
      const key = `${stack} ${index}`;
      const below = piles.get(key);
      piles.set(key, {
        x,
        y: Math.min(y, below?.y ?? y),
        text: below ? `${below.text} + ${value}` : `${value}`,
      });
    });
  });
  return [...piles.values()];
}

/** From the top edge down to the axis, where its bob ends it. */
function hangString({ ctx, chartArea }: Chart, x: number, text: string, palette: Palette) {
  ctx.save();
  ctx.strokeStyle = palette.plumb;
  ctx.fillStyle = palette.plumb;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.moveTo(x, 0);
  ctx.lineTo(x, chartArea.bottom - 18);
  ctx.stroke();
  ctx.beginPath();
  for (const [right, down] of bob) ctx.lineTo(x + right, chartArea.bottom - 18 + down);
  ctx.fill();
  ctx.font = `500 12px ${palette.font}`;
  const rightwards = x < (chartArea.left + chartArea.right) / 2;
  ctx.textAlign = rightwards ? "left" : "right";
  ctx.fillText(text, x + (rightwards ? 8 : -8), 11);
  ctx.restore();
}

/** The outline of the weight, in px from where the string ends. */
const bob = [
  [-1.5, 0],
  [1.5, 0],
  [4, 4],
  [4, 7],
  [0, 18],
  [-4, 7],
  [-4, 4],
] as const;
