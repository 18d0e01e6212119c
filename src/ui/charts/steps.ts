import type { ChartConfiguration, ChartDataset } from "chart.js";
import type { Drawing, Mark, Series } from "./drawing";
import type { Palette } from "./palette";
import type { Sizing } from "./sizing";

type Height = number | null;

/** Levels over time as chart.js wants them: plateaus joined by steps, since levels do not slide; gaps stay open. */
export function steps(
  { labels, axis, max, series }: Drawing,
  palette: Palette,
  sizing: Sizing,
): ChartConfiguration<"line", Height[]> {
  const font = { family: palette.font, size: 12, weight: 500 } as const;
  return {
    type: "line",
    data: { labels: [...labels], datasets: series.map((one) => lineOf(one, palette)) },
    options: {
      ...sizing,
      animation: false,
      events: [],
      maintainAspectRatio: false,
      scales: {
        x: {
          offset: true,
          grid: { display: false },
          border: { color: palette.ink },
          ticks: { color: palette.ink, font, maxRotation: 0 },
          title: { display: axis !== undefined, text: axis ?? "", color: palette["ink-2"], font },
        },
        y: {
          min: 0,
          ...(max === undefined ? {} : { max }),
          grid: { color: palette.hair },
          border: { display: false },
          ticks: {
            stepSize: 1,
            color: palette["ink-3"],
            font,
          },
        },
      },
    },
  };
}

function lineOf({ name, mark, values }: Series, palette: Palette): ChartDataset<"line", Height[]> {
  return {
    label: name,
    data: [...values],
    stepped: "middle",
    spanGaps: false,
    fill: false,
    // Lines at 0 and at the top would be cut in two.
    clip: false,
    // What is verified lies under what is declared, or it would hide it where both agree.
    order: mark === "verified" ? 2 : 1,
    ...strokeOf(mark, palette),
  };
}

function strokeOf(mark: Mark, palette: Palette): Partial<ChartDataset<"line", Height[]>> {
  if (mark === "verified")
    return { borderColor: palette.ink, borderWidth: 5, pointRadius: 4, pointBackgroundColor: palette.ink };
  if (mark === "reading")
    return {
      borderColor: palette.ink,
      borderWidth: 1.5,
      pointRadius: 5,
      pointBorderWidth: 1.5,
      pointBorderColor: palette.ink,
      pointBackgroundColor: palette.paper,
    };
  if (mark === "string")
    return {
      borderColor: palette.plumb,
      borderWidth: 1.5,
      pointRadius: 1,
      pointBackgroundColor: palette.plumb,
    };
  return {
    borderColor: palette["lv-line"],
    borderWidth: 1.5,
    borderDash: mark === "previous" ? [2, 4] : [6, 3],
    pointRadius: 2,
    pointBackgroundColor: palette["lv-line"],
  };
}
