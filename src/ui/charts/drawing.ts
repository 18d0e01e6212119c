/** How a series is drawn, so that shape tells it apart where colour cannot: a ring line or solid, a hatch, a dotted
 *  line or outline, and the string that things are measured against. */
export type Mark = "reading" | "possible" | "previous" | "string";

/** A value for each label; null is a gap, never 0. */
export type Series = { name: string; mark: Mark; values: readonly (number | null)[] };

/** All that a chart draws. Whoever hands it over has decided everything; the chart only draws. */
export type Drawing = {
  kind: "radar" | "columns";
  labels: readonly string[];
  /** Names the axis of the labels; a radar has none. */
  axis?: string | undefined;
  /** The end of the scale; left out where it follows the values. */
  max?: number | undefined;
  series: readonly Series[];
};
