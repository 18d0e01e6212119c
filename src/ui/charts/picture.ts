import type { Drawing, Grid } from "./drawing";
import { drawGrid } from "./grid";
import { paint } from "./paint";
import { type Palette, readPalette } from "./palette";
import { drawKey } from "./picture-key";

export type PictureWords = { heading: string; note: string };

/** Saves a drawing as a picture that stands for itself in a document: finding, key, drawing and small print, on paper. */
export async function savePicture(drawing: Drawing | Grid, words: PictureWords, file: string): Promise<void> {
  const palette = readPalette(document.body, true);
  const picture = compose(drawing, words, palette);
  const blob = await new Promise<Blob | null>((done) => picture.toBlob(done, "image/png"));
  if (blob === null) throw new Error("The browser could not make a picture.");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = `${file}.png`;
  link.click();
  URL.revokeObjectURL(link.href);
}

/** In px of the picture at its plain size; it is drawn twice as fine. */
const width = 960;
const margin = 32;
const fineness = 2;

function compose(
  drawing: Drawing | Grid,
  { heading, note }: PictureWords,
  palette: Palette,
): HTMLCanvasElement {
  const sheet = document.createElement("canvas");
  const ink = sheet.getContext("2d");
  if (ink === null) throw new Error("The browser draws no pictures.");
  const titleFont = `500 22px ${palette.font}`;
  const noteFont = `400 13px ${palette.font}`;
  ink.font = titleFont;
  const title = lines(ink, heading);
  ink.font = noteFont;
  const foot = lines(ink, note);
  const within = width - 2 * margin;
  const [kind, key] =
    "series" in drawing ? [drawing.kind, drawing.series] : (["columns", drawing.key] as const);
  const keyAt = { x: margin, y: margin + title.length * 28 + 18, width: within };
  const chart = "series" in drawing ? drawn(drawing, palette) : drawGrid(drawing, palette, within);
  const chartTop = drawKey(ink, kind, key, palette, keyAt) + 18;
  const footTop = chartTop + chart.height / (chart.width / within) + 24;
  sheet.width = width * fineness;
  sheet.height = (footTop + foot.length * 20 + margin) * fineness;
  ink.scale(fineness, fineness);
  ink.fillStyle = palette.paper;
  ink.fillRect(0, 0, width, sheet.height);
  ink.fillStyle = palette.ink;
  ink.font = titleFont;
  title.forEach((line, index) => {
    ink.fillText(line, margin, margin + 20 + index * 28);
  });
  drawKey(ink, kind, key, palette, keyAt);
  ink.drawImage(chart, margin, chartTop, within, footTop - 24 - chartTop);
  ink.fillStyle = palette["ink-2"];
  ink.font = noteFont;
  foot.forEach((line, index) => {
    ink.fillText(line, margin, footTop + 13 + index * 20);
  });
  return sheet;
}

const chartHeight = 560;

function drawn(drawing: Drawing, palette: Palette): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width - 2 * margin;
  canvas.height = chartHeight;
  const { take } = paint(canvas, drawing, palette, { fitting: false });
  const copy = document.createElement("canvas");
  copy.width = canvas.width;
  copy.height = canvas.height;
  copy.getContext("2d")?.drawImage(canvas, 0, 0);
  take();
  return copy;
}

/** A text broken where the sheet ends. */
function lines(ink: CanvasRenderingContext2D, text: string): string[] {
  const broken: string[] = [];
  for (const word of text.split(" ")) {
    const longer = `${broken.at(-1) ?? ""} ${word}`.trim();
    if (broken.length > 0 && ink.measureText(longer).width <= width - 2 * margin)
      broken[broken.length - 1] = longer;
    else broken.push(word);
  }
  return broken;
}
