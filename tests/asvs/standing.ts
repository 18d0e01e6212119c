/** How the product stands to one requirement. A place is a path and, behind " § ", a text that stands in that file. */
export type Standing =
  | { is: "met"; asks: string; by: readonly Place[]; once?: string }
  | { is: "away"; asks: string; because: string }
  | { is: "open"; asks: string; missing: string };

export type Place = `${string} § ${string}`;

/** Requirements of one chapter by their ids. What each asks for is said in our own words. */
export type Chapter = Readonly<Record<string, Standing>>;

export const met = (asks: string, ...by: Place[]): Standing => ({ is: "met", asks, by });

/** Met once an organisation or an operator has set what is said. */
export const metOnce = (once: string, asks: string, ...by: Place[]): Standing => ({
  is: "met",
  asks,
  by,
  once,
});

export const away = (asks: string, because: string): Standing => ({ is: "away", asks, because });

export const open = (asks: string, missing: string): Standing => ({ is: "open", asks, missing });
