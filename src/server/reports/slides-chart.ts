import "server-only";
import type Pptx from "pptxgenjs";
import type { Slide } from "@/domain/report/document";
import { colours } from "./tokens";

type Chart = Extract<Slide["parts"][number], { kind: "chart" }>;

/** Dark for what is certain, mid for the second, pale for the third: they survive a black-and-white printer. */
const fills = [colours.level[5], colours.level[3], colours.level[1]].map((colour) => colour.slice(1));

/** A native chart: its figures lie in a sheet behind it. Missing is a gap. */
export function chartOn(slide: Pptx.Slide, chart: Chart): void {
  const series = chart.series.map(({ name, values }) => ({
    name,
    labels: [...chart.labels],
    // The library writes an empty cell for what is not a number; its type does not say so.
    values: values.map((value) => value ?? Number.NaN),
  }));
  slide.addChart("bar", series, {
    x: 0.75,
    y: 1.6,
    w: 11.8,
    h: 5.1,
    altText: chart.label,
    barDir: "col",
    barGrouping: chart.stacked ? "stacked" : "clustered",
    chartColors: fills,
    showLegend: true,
    legendPos: "b",
    legendFontSize: 12,
    // In a stack the figures would stand on dark and pale alike; there the labels tell them.
    showValue: !chart.stacked,
    dataLabelFontSize: 11,
    dataLabelColor: colours.ink.slice(1),
    // A zero is told; what was not measured has no label.
    dataLabelFormatCode: "0",
    catAxisLabelFontSize: 11,
    valAxisLabelFontSize: 11,
    valAxisMinVal: 0,
    ...(chart.top === null ? {} : { valAxisMaxVal: chart.top }),
    valAxisMajorUnit: chart.top === 5 ? 1 : 10,
    valGridLine: { color: colours.hair.slice(1), size: 0.5 },
    catGridLine: { style: "none" },
  });
}
