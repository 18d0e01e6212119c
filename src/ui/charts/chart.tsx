"use client";

import { useEffect, useRef } from "react";
import { Downloads, type DownloadsProps, type FileWords } from "./downloads";
import type { Drawing } from "./drawing";
import { keepDrawn } from "./keep-drawn";

export type ChartWords = FileWords & {
  /** What the drawing shows and where its figures stand, for screen readers. */
  label: string;
};

export type ChartProps = Omit<DownloadsProps, "drawing" | "words"> & { drawing: Drawing; words: ChartWords };

/** A drawing and its two downloads. The table with the same figures is the page's to show, beside or below it. */
export function Chart({ drawing, words, ...files }: ChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current ? keepDrawn(canvas.current, drawing) : undefined), [drawing]);
  return (
    <div className="chart-box">
      <div className={`chart ${drawing.kind}`}>
        <canvas ref={canvas} role="img" aria-label={words.label} />
      </div>
      <Downloads drawing={drawing} words={words} {...files} />
    </div>
  );
}
