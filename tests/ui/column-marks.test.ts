import { describe, expect, test } from "vitest";
import { columnMarks, roomAbove } from "@/ui/charts/column-marks";
import type { Drawing } from "@/ui/charts/drawing";
import { palette } from "./palette";

const units: Drawing = {
  kind: "columns",
  labels: ["0", "1", "2", "3"],
  counted: true,
  string: { at: 3, text: "Most aim at 3" },
  series: [
    { name: "for certain", mark: "reading", values: [2, 0, 1, null] },
    { name: "possible", mark: "possible", values: [0, 0, 4, null] },
    { name: "declared", mark: "previous", values: [0, 5, 0, null] },
  ],
};

describe("what stands at columns", () => {
  test("is how many each pile counts, the possible apart from the certain, and nothing for zeros and gaps", () =>
    expect(written({ ...units, string: undefined })).toEqual(["2", "1 + 4", "5"]));

  test("is the string with its words, over the label where it hangs", () => {
    const { texts, lines } = marked({ ...units, counted: false });
    expect(texts).toEqual([{ text: "Most aim at 3", x: 292 }]);
    expect(lines).toContainEqual([300, 0]);
  });

  test("is a count beside the string, not under it", () => {
    const { texts } = marked({ ...units, string: { at: 1, text: "Target 1" } });
    expect(texts.find(({ text }) => text === "5")).toEqual({ text: "5", x: 100 - 4 - 5 });
    expect(texts.find(({ text }) => text === "2")).toEqual({ text: "2", x: 0 });
  });

  test("is nothing where nothing is asked for, and takes no room", () => {
    const plain: Drawing = { kind: "columns", labels: units.labels, series: units.series };
    expect(written(plain)).toEqual([]);
    expect(roomAbove(plain)).toBe(0);
    expect(roomAbove(units)).toBeGreaterThan(0);
  });
});

const written = (drawing: Drawing) => marked(drawing).texts.map(({ text }) => text);

/** Draws on a canvas that only remembers, in a chart whose labels stand 100 px apart. */
function marked(drawing: Drawing) {
  const texts: { text: string; x: number }[] = [];
  const lines: number[][] = [];
  const ctx = {
    save() {},
    restore() {},
    beginPath() {},
    stroke() {},
    fill() {},
    measureText: (text: string) => ({ width: text.length * 8 }),
    moveTo: (...to: number[]) => lines.push(to),
    lineTo: (...to: number[]) => lines.push(to),
    fillText: (text: string, x: number) => texts.push({ text, x }),
  };
  const chart = {
    ctx,
    chartArea: { left: 0, right: 400, top: 40, bottom: 200 },
    scales: { x: { getPixelForValue: (index: number) => index * 100 } },
    data: { datasets: drawing.series.map(({ values }) => ({ data: values })) },
    getDatasetMeta: (series: number) => ({
      stack: drawing.series[series]?.mark === "previous" ? "before" : "now",
      data: drawing.labels.map((_, index) => ({ x: index * 100, y: 100 })),
    }),
  };
  Reflect.apply(columnMarks(drawing, palette).afterDatasetsDraw ?? (() => {}), null, [chart, {}, {}]);
  return { texts, lines };
}
