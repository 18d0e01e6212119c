import type { ChartConfiguration, ChartDataset } from "chart.js";
import { type Drawing, isColumnMark, type LineMark, type Mark, type Series } from "./drawing";
import type { Palette } from "./palette";
import type { Sizing } from "./sizing";

type Point = number | null;

/** A radar as chart.js wants it: whole graduations, gaps left open, nothing that moves. */
export function radar(
  { labels, max, series }: Drawing,
  palette: Palette,
  sizing: Sizing,
): ChartConfiguration<"radar", Point[]> {
  const font = { family: palette.font, size: 12, weight: 500 } as const;
  return {
    type: "radar",
    data: { labels: [...labels], datasets: series.map((one) => lineOf(one, palette)) },
    options: {
      ...sizing,
      animation: false,
      events: [],
      maintainAspectRatio: false,
      scales: {
        r: {
          min: 0,
          ...(max === undefined ? {} : { max }),
          grid: { color: palette.hair },
          angleLines: { color: palette.hair },
          pointLabels: { color: palette.ink, font },
          ticks: {
            stepSize: 1,
            color: palette["ink-3"],
            backdropColor: palette.paper,
            backdropPadding: 1,
            font,
            callback: (level) => (level === 0 ? "" : `${level}`),
          },
        },
      },
    },
  };
}

function lineOf({ name, mark, values }: Series, palette: Palette): ChartDataset<"radar", Point[]> {
  return {
    label: name,
    data: [...values],
    fill: false,
    spanGaps: false,
    ...strokeOf(mark, palette),
  };
}

type Stroke = Partial<ChartDataset<"radar", Point[]>>;

/** Some marks are for columns; on a radar they would be lines of no meaning. */
const strokeOf = (mark: Mark, palette: Palette): Stroke =>
  isColumnMark(mark) ? { borderColor: palette["lv-line"], pointRadius: 0 } : strokes(palette)[mark];

const strokes = (palette: Palette): Record<LineMark, Stroke> => ({
  verified: { borderColor: palette.ink, borderWidth: 4, pointRadius: 0 },
  reading: {
    borderColor: palette.ink,
    borderWidth: 1.5,
    pointRadius: 5,
    pointBorderWidth: 1.5,
    pointBorderColor: palette.ink,
    pointBackgroundColor: palette.paper,
  },
  possible: { borderColor: palette["lv-line"], borderWidth: 1, borderDash: [6, 3], pointRadius: 0 },
  // The small point keeps a value in sight that has gaps at both its sides.
  previous: {
    borderColor: palette["ink-3"],
    borderWidth: 1.5,
    borderDash: [2, 4],
    pointRadius: 1.5,
    pointBackgroundColor: palette["ink-3"],
    pointBorderWidth: 0,
  },
  string: {
    borderColor: palette.plumb,
    borderWidth: 1.5,
    pointRadius: 1,
    pointBackgroundColor: palette.plumb,
    pointBorderWidth: 0,
  },
});
