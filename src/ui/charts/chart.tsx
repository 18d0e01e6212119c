"use client";

import { useEffect, useRef } from "react";
import { Button } from "../button";
import type { Cell } from "./csv";
import { csvAddress } from "./csv";
import type { Drawing } from "./drawing";
import { keepDrawn } from "./keep-drawn";

export type ChartWords = {
  /** What the drawing shows and where its figures stand, for screen readers. */
  label: string;
  /** The finding, and small print below the drawing: both go into the picture. */
  heading: string;
  note: string;
  /** Name both downloads, which read alike in every figure: "The groups as PNG". */
  picture: string;
  figures: string;
};

export type ChartProps = {
  drawing: Drawing;
  words: ChartWords;
  /** The name of both files, without what they end with. */
  file: string;
  heads: readonly string[];
  rows: readonly (readonly Cell[])[];
};

/** A drawing and its two downloads. The table with the same figures is the page's to show, beside or below it. */
export function Chart({ drawing, words, file, heads, rows }: ChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current ? keepDrawn(canvas.current, drawing) : undefined), [drawing]);
  const picture = async () => {
    const { savePicture } = await import("./picture");
    await savePicture(drawing, words, file);
  };
  return (
    <div className="chart-box">
      <div className={`chart ${drawing.kind}`}>
        <canvas ref={canvas} role="img" aria-label={words.label} />
      </div>
      <p className="acts">
        <Button kind="plain" onClick={picture}>
          PNG <span className="vh">{words.picture}</span>
        </Button>
        <a className="btn plain" download={`${file}.csv`} href={csvAddress(heads, rows)}>
          CSV <span className="vh">{words.figures}</span>
        </a>
      </p>
    </div>
  );
}
