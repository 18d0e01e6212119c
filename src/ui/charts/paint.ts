import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineElement,
  PointElement,
  RadarController,
  RadialLinearScale,
} from "chart.js";
import { columns } from "./columns";
import type { Drawing } from "./drawing";
import { hatch } from "./hatch";
import type { Palette } from "./palette";
import { radar } from "./radar";

// What is in use and no more: this module is all that a reader's browser loads of chart.js.
Chart.register(
  RadarController,
  RadialLinearScale,
  LineElement,
  PointElement,
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
);

export type Painted = { take: () => void };

/** Draws on a canvas: as large as what stands around it, or as large as it is. Fine enough for paper in both cases. */
export function paint(
  canvas: HTMLCanvasElement,
  drawing: Drawing,
  palette: Palette,
  { fitting }: { fitting: boolean },
): Painted {
  const sizing = { responsive: fitting, devicePixelRatio: Math.max(2, window.devicePixelRatio) };
  const chart =
    drawing.kind === "radar"
      ? new Chart(canvas, radar(drawing, palette, sizing))
      : new Chart(canvas, columns(drawing, palette, hatch(palette["lv-line"]), sizing));
  return { take: () => chart.destroy() };
}
