import { describe, expect, test } from "vitest";
import { columns } from "@/ui/charts/columns";
import type { Drawing } from "@/ui/charts/drawing";
import { radar } from "@/ui/charts/radar";
import { steps } from "@/ui/charts/steps";
import { palette } from "./palette";

const sizing = { responsive: true, devicePixelRatio: 2 };

const groups: Drawing = {
  kind: "radar",
  labels: ["Generic", "Strategic", "Tactical"],
  max: 5,
  series: [
    { name: "declared", mark: "reading", values: [0, null, 3] },
    { name: "previous", mark: "previous", values: [null, null, 1] },
    { name: "needed for 3", mark: "string", values: [2, 2, null] },
  ],
};

describe("a radar", () => {
  const { data, options } = radar(groups, palette, sizing);

  test("leaves gaps open and keeps zeros", () => {
    expect(data.datasets.map((line) => line.data)).toEqual([
      [0, null, 3],
      [null, null, 1],
      [2, 2, null],
    ]);
    expect(data.datasets.map((line) => line.spanGaps)).toEqual([false, false, false]);
  });

  test("has whole graduations from 0 to 5 and nothing that moves or is pointed at", () => {
    expect(options).toMatchObject({ animation: false, events: [], responsive: true, devicePixelRatio: 2 });
    expect(options?.scales?.r).toMatchObject({ min: 0, max: 5, ticks: { stepSize: 1 } });
  });

  test("tells its lines apart without colour: a ring, dots, and a plain line", () => {
    const [declared, previous, needed] = data.datasets;
    expect([declared?.pointRadius, previous?.pointRadius, needed?.pointRadius]).toEqual([5, 1.5, 1]);
    expect([declared?.borderDash, previous?.borderDash, needed?.borderDash]).toEqual([
      undefined,
      [2, 4],
      undefined,
    ]);
    expect(declared?.pointBackgroundColor).toBe(palette.paper);
    expect(needed?.borderColor).toBe(palette.plumb);
  });
});

test("columns set the possible on the certain, and what was before beside them as an outline", () => {
  const { data, options } = columns(
    {
      kind: "columns",
      labels: ["0", "1\nTest"],
      axis: "Capability",
      series: [
        { name: "held for certain", mark: "reading", values: [3, 0] },
        { name: "possible", mark: "possible", values: [0, 2] },
        { name: "previous", mark: "previous", values: [null, 4] },
        { name: "does not", mark: "lacking", values: [1, 1] },
      ],
    },
    palette,
    "hatched",
    sizing,
  );
  expect(data.datasets.map(({ stack, backgroundColor }) => [stack, backgroundColor])).toEqual([
    ["now", palette["lv-line"]],
    ["now", "hatched"],
    ["before", "transparent"],
    ["now", "transparent"],
  ]);
  expect(data.labels).toEqual(["0", ["1", "Test"]]);
  expect(data.datasets[2]?.data).toEqual([null, 4]);
  expect(options?.scales?.y).toMatchObject({ min: 0, ticks: { precision: 0 } });
  expect(options?.scales?.x).toMatchObject({ title: { display: true, text: "Capability" } });
});

test("columns made up of levels are stacked in the ramp, each outlined so that greyscale keeps them apart", () => {
  const { data } = columns(
    {
      kind: "columns",
      labels: ["2026"],
      series: [
        { name: "0", mark: "level-0", values: [3] },
        { name: "5", mark: "level-5", values: [2] },
      ],
    },
    palette,
    "hatched",
    sizing,
  );
  expect(
    data.datasets.map(({ stack, backgroundColor, borderColor }) => [stack, backgroundColor, borderColor]),
  ).toEqual([
    ["now", palette["lv-0"], palette["lv-line"]],
    ["now", palette["lv-5"], palette["lv-line"]],
  ]);
});

describe("steps", () => {
  const { data, options } = steps(
    {
      kind: "course",
      labels: ["2024", "2025", "2026"],
      max: 5,
      series: [
        { name: "verified", mark: "verified", values: [null, 1, 2] },
        { name: "declared", mark: "reading", values: [0, null, 3] },
      ],
    },
    palette,
    sizing,
  );

  test("join levels without sliding, and leave gaps open", () => {
    expect(data.datasets.map(({ stepped, spanGaps }) => [stepped, spanGaps])).toEqual([
      ["middle", false],
      ["middle", false],
    ]);
    expect(data.datasets.map((line) => line.data)).toEqual([
      [null, 1, 2],
      [0, null, 3],
    ]);
    expect(options?.scales?.y).toMatchObject({ min: 0, ticks: { stepSize: 1 } });
  });

  test("lay what is verified below what is declared, and tell both apart without colour", () => {
    const [verified, declared] = data.datasets;
    expect(Number(verified?.order)).toBeGreaterThan(Number(declared?.order));
    expect([verified?.borderWidth, declared?.borderWidth, declared?.pointBackgroundColor]).toEqual([
      5,
      1.5,
      palette.paper,
    ]);
  });
});
