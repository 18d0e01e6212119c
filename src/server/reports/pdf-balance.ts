import "server-only";
import { type Line, layText, type Measure, type Style } from "./pdf-text";

/** Lines of like length: the narrowest width, to two points, that takes no line more. For titles and headings. */
export function balanceText(text: string, style: Style, width: number, measure: Measure): Line[] {
  const wide = layText(text, style, width, measure);
  if (wide.length < 2) return wide;
  let [best, narrow, fits] = [wide, width / 2, width];
  while (fits - narrow > 2) {
    const middle = (narrow + fits) / 2;
    const lines = layText(text, style, middle, measure);
    if (lines.length === wide.length) [best, fits] = [lines, middle];
    else narrow = middle;
  }
  return best;
}

/** A paragraph whose last line is longer than a sixth of its width, where a slightly narrower one allows it. */
export function withoutOrphan(text: string, style: Style, width: number, measure: Measure): Line[] {
  const wide = layText(text, style, width, measure);
  if (wide.length < 2 || (wide.at(-1)?.width ?? 0) > width / 6) return wide;
  for (const share of [0.97, 0.94, 0.91, 0.88]) {
    const lines = layText(text, style, width * share, measure);
    if (lines.length === wide.length && (lines.at(-1)?.width ?? 0) > width / 6) return lines;
  }
  return wide;
}
