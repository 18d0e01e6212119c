import "server-only";
import { type Run, runsOf, type Weight } from "./pdf-fonts";

/** Sizes in points. */
export type Style = {
  readonly size: number;
  readonly leading: number;
  readonly weight: Weight;
  readonly colour: string;
};

export type Line = { readonly runs: readonly (Run & { readonly width: number })[]; readonly width: number };

/** How wide a run is at one point. */
export type Measure = (run: Run) => number;

/**
 * A text broken into lines of at most this width: at spaces, after hyphens and slashes, between Chinese signs, and within a
 * word only where it is wider than the line. Nothing is ever cut off.
 */
export function layText(text: string, { size, weight }: Style, width: number, measure: Measure): Line[] {
  const lines: Line[] = [];
  for (const paragraph of text.normalize("NFC").replace(/\t/g, " ").split(/\r?\n/)) {
    let [line, taken] = ["", 0];
    const widthFor = (words: string) => widthOf(words, weight, measure) * size;
    const turn = () => {
      lines.push(lineOf(line, size, weight, measure));
      [line, taken] = ["", 0];
    };
    for (const piece of piecesOf(paragraph)) {
      const fits = widthFor(piece.trimEnd()) <= width;
      for (const part of fits ? [piece] : graphemes(piece)) {
        if (line !== "" && taken + widthFor(part.trimEnd()) > width) turn();
        line += part;
        taken += widthFor(part);
      }
    }
    lines.push(lineOf(line, size, weight, measure));
  }
  return lines;
}

function lineOf(text: string, size: number, weight: Weight, measure: Measure): Line {
  const runs = runsOf(text.trimEnd(), weight).map((run) => ({ ...run, width: measure(run) * size }));
  return { runs, width: runs.reduce((sum, run) => sum + run.width, 0) };
}

const widthOf = (text: string, weight: Weight, measure: Measure): number =>
  runsOf(text, weight).reduce((sum, run) => sum + measure(run), 0);

/** Where a line may end: after each piece. Closing signs of Chinese never begin a line, opening ones never end it. */
function piecesOf(paragraph: string): string[] {
  return paragraph.match(pieces) ?? [];
}

const han = "[\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\u30fc\\u3000-\\u303f\\uff00-\\uffef]";
const opening = "[\\u300a\\u3008\\u300c\\u300e\\u3010\\uff08\\u201c\\u2018]";
const closing =
  "[\\u3001\\u3002\\u300b\\u3009\\u300d\\u300f\\u3011\\uff01\\uff09\\uff0c\\uff1a\\uff1b\\uff1f\\u201d\\u2019]";
const pieces = new RegExp(`${opening}*${han}${closing}* *|(?:(?!${han})[^ /-])+[/-]* *|[/-]+ *| +`, "gu");

const segmenter = new Intl.Segmenter("und", { granularity: "grapheme" });
const graphemes = (text: string): string[] => [...segmenter.segment(text)].map(({ segment }) => segment);
