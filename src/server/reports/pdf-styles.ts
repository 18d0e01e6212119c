import "server-only";
import type { Style } from "./pdf-text";
import { colours } from "./tokens";

const { ink, ink2, ink3 } = colours;
const style = (size: number, leading: number, weight: Style["weight"], colour: string): Style => ({
  size,
  leading,
  weight,
  colour,
});

/** The type of the paper, in points. */
export const styles = {
  title: style(22, 27, "strong", ink),
  section: style(14, 18, "strong", ink),
  entry: style(10.5, 14, "strong", ink),
  lead: style(12, 16.5, "regular", ink),
  body: style(9.5, 13.5, "regular", ink),
  note: style(8.5, 12, "regular", ink2),
  head: style(8, 11, "regular", ink2),
  cell: style(8.5, 12, "regular", ink),
  name: style(8.5, 12, "strong", ink),
  axis: style(8.5, 11, "regular", ink2),
  axisHeld: style(8.5, 11, "strong", ink),
  reading: style(72, 72, "narrow", ink),
  term: style(8, 11, "regular", ink2),
  value: style(9.5, 13, "regular", ink),
  foot: style(7, 9, "regular", ink3),
} as const satisfies Record<string, Style>;
