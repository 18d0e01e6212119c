/** How a series is drawn, so that shape tells it apart where colour cannot: a ring line or solid, a hatch, a dotted
 *  line or outline, the string that things are measured against, a thick line for what is verified, and the ramp of levels. */
export type Mark = LineMark | ColumnMark;
export type LineMark = "reading" | "possible" | "previous" | "string" | "verified";

/** What only columns are made of: levels, and what is not held, not applicable or not answered. */
export type ColumnMark = LevelMark | (typeof gapMarks)[number];
const gapMarks = ["lacking", "left-out", "open"] as const;

/** One step of the ramp of levels, for columns that are made up of levels. */
export type LevelMark = (typeof levelMarks)[number];
export const levelMarks = ["level-0", "level-1", "level-2", "level-3", "level-4", "level-5"] as const;
export const isLevelMark = (mark: Mark): mark is LevelMark => levelMarks.some((level) => level === mark);
export const isColumnMark = (mark: Mark): mark is ColumnMark =>
  isLevelMark(mark) || gapMarks.some((gap) => gap === mark);

/** A value for each label; null is a gap, never 0. */
export type Series = { name: string; mark: Mark; values: readonly (number | null)[] };

/** All that a chart draws. Whoever hands it over has decided everything; the chart only draws. */
export type Drawing = {
  kind: "radar" | "columns" | "course";
  /** Of columns, a label may have several lines. */
  labels: readonly string[];
  /** Names the axis of the labels; a radar has none. */
  axis?: string | undefined;
  /** The end of the scale; left out where it follows the values. */
  max?: number | undefined;
  series: readonly Series[];
  /** For columns of things counted: each says how many, which takes the place of an axis. */
  counted?: boolean | undefined;
  /** For columns: the label at which the string hangs, and what is written beside it. */
  string?: { at: number; text: string } | undefined;
};

/** Bounds of a level, or what stands in place of them. */
export type GridCell = readonly [lower: number, upper: number] | string;

/**
 * Rows of levels for a picture; on the page they are a table. As marks each column is a thing with its bounds, as strips
 * each row is one thing on the scale, with the string where it should be and figures beside it.
 */
export type Grid = {
  kind: "marks" | "strips";
  columns: readonly string[];
  rows: readonly GridRow[];
  key: readonly { name: string; mark: Mark }[];
};
export type GridRow = {
  code: string;
  name: string;
  cells: readonly GridCell[];
  /** Of strips: the level asked for; null where nothing is. */
  needed?: number | null | undefined;
};
