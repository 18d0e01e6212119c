import type { Cell } from "./csv";
import { CsvLink } from "./csv-link";
import type { Drawing, Grid } from "./drawing";
import type { PictureWords } from "./picture";
import { PictureButton } from "./picture-button";

/** The finding and the small print go into the picture; the rest names both downloads: "The groups as PNG". */
export type FileWords = PictureWords & { picture: string; figures: string };

export type DownloadsProps = {
  drawing: Drawing | Grid;
  words: FileWords;
  /** The name of both files, without what they end with. */
  file: string;
  heads: readonly string[];
  rows: readonly (readonly Cell[])[];
};

/** A figure to take along: as a picture that stands for itself, and as figures. */
export function Downloads({ drawing, words, file, heads, rows }: DownloadsProps) {
  return (
    <p className="acts">
      <PictureButton drawing={drawing} words={words} file={file} />
      <CsvLink file={file} heads={heads} rows={rows} figures={words.figures} />
    </p>
  );
}
