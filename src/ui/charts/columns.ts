import type { ChartConfiguration, ChartDataset } from "chart.js";
import { columnMarks, roomAbove } from "./column-marks";
import type { Drawing, LevelMark, Mark, Series } from "./drawing";
import { dots, slashes } from "./hatch";
import type { Palette } from "./palette";
import type { Sizing } from "./sizing";

type Height = number | null;
type Fill = CanvasPattern | string;

/** Columns as chart.js wants them: what is possible stands on what is certain, what was before stands beside them. */
export function columns(
  drawing: Drawing,
  palette: Palette,
  hatched: Fill,
  sizing: Sizing,
): ChartConfiguration<"bar", Height[]> {
  const { labels, axis, max, series, counted } = drawing;
  const font = { family: palette.font, size: 12, weight: 500 } as const;
  return {
    type: "bar",
    plugins: [columnMarks(drawing, palette)],
    data: { labels: labels.map(linesOf), datasets: series.map((one) => columnsOf(one, palette, hatched)) },
    options: {
      ...sizing,
      animation: false,
      events: [],
      maintainAspectRatio: false,
      layout: { padding: { top: roomAbove(drawing) } },
      scales: {
        x: {
          stacked: true,
          grid: { display: false },
          border: { color: palette.ink },
          ticks: { color: palette.ink, font, maxRotation: 0 },
          title: { display: axis !== undefined, text: axis ?? "", color: palette["ink-2"], font },
        },
        y: {
          stacked: true,
          display: counted !== true,
          min: 0,
          ...(max === undefined ? {} : { max }),
          grid: { color: palette.hair },
          border: { display: false },
          ticks: { precision: 0, color: palette["ink-3"], font },
        },
      },
    },
  };
}

/** A label may have several lines, each below the other. */
const linesOf = (label: string) => (label.includes("\n") ? label.split("\n") : label);

function columnsOf(
  { name, mark, values }: Series,
  palette: Palette,
  hatched: Fill,
): ChartDataset<"bar", Height[]> {
  return {
    label: name,
    data: [...values],
    stack: mark === "previous" ? "before" : "now",
    borderSkipped: false,
    categoryPercentage: 0.72,
    barPercentage: 0.92,
    ...(mark === "left-out" || mark === "open" ? gaps(mark, palette) : fills(palette, hatched)[mark]),
  };
}

type Filling = Partial<ChartDataset<"bar", Height[]>>;

const fills = (palette: Palette, hatched: Fill): Record<Exclude<Mark, "left-out" | "open">, Filling> => ({
  ...ramp(palette),
  verified: { backgroundColor: palette.ink },
  reading: { backgroundColor: palette["lv-line"], borderColor: palette["lv-line"], borderWidth: 1 },
  possible: { backgroundColor: hatched, borderColor: palette["lv-line"], borderWidth: 1 },
  previous: { backgroundColor: "transparent", borderColor: palette["ink-3"], borderWidth: 1.5 },
  string: { backgroundColor: palette.plumb },
  lacking: { backgroundColor: "transparent", borderColor: palette["lv-line"], borderWidth: 1 },
});

const gaps = (mark: "left-out" | "open", palette: Palette): Filling =>
  mark === "open"
    ? { backgroundColor: dots(palette["ink-3"]), borderColor: palette["ink-3"], borderWidth: 1 }
    : { backgroundColor: slashes(palette["lv-line"]), borderColor: palette["lv-line"], borderWidth: 1 };

/** Stacked from the lowest level up, each outlined, so that they stay apart in greyscale. */
const ramp = (palette: Palette): Record<LevelMark, Filling> => {
  const step = (fill: string) => ({ backgroundColor: fill, borderColor: palette["lv-line"], borderWidth: 1 });
  return {
    "level-0": step(palette["lv-0"]),
    "level-1": step(palette["lv-1"]),
    "level-2": step(palette["lv-2"]),
    "level-3": step(palette["lv-3"]),
    "level-4": step(palette["lv-4"]),
    "level-5": step(palette["lv-5"]),
  };
};
