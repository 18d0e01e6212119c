import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  LinearScale,
  LineController,
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
import type { Sizing } from "./sizing";
import { steps } from "./steps";

// What is in use and no more: this module is all that a reader's browser loads of chart.js.
Chart.register(
  RadarController,
  LineController,
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
  const { chart } = charts[drawing.kind](canvas, drawing, palette, sizing);
  return { take: () => chart.destroy() };
}

type Draw = (
  canvas: HTMLCanvasElement,
  drawing: Drawing,
  palette: Palette,
  sizing: Sizing,
) => { chart: { destroy: () => void } };

const charts: Record<Drawing["kind"], Draw> = {
  radar: (canvas, drawing, palette, sizing) => ({
    chart: new Chart(canvas, radar(drawing, palette, sizing)),
  }),
  course: (canvas, drawing, palette, sizing) => ({
    chart: new Chart(canvas, steps(drawing, palette, sizing)),
  }),
  columns: (canvas, drawing, palette, sizing) => ({
    chart: new Chart(canvas, columns(drawing, palette, hatch(palette["lv-line"]), sizing)),
  }),
};
