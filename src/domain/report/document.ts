import type { Movement } from "../oism3/comparison";

/** A report put into words and figures: what is drawn, whatever draws it. Nothing in it is computed any more. */
export type ReportDocument = Pages | Slides | Workbook | Data;

/** What stands at the foot of every page. */
export type Stamp = { readonly left: string; readonly right: string };

type About = {
  readonly title: string;
  readonly organisation: string;
  /** When it was made, a moment in UTC: files carry it instead of the drawer's clock. */
  readonly made: string;
  readonly language: string;
};

/** For paper: `watermark` lies over every page. */
export type Pages = About & {
  readonly shape: "pages";
  readonly stamp: Stamp;
  readonly watermark: string | null;
  /** The one page that all of it has to fit on. */
  readonly onePage: boolean;
  /** Words that whoever draws it puts in: at the foot, and where "{scripts}" cannot be drawn. */
  readonly words: { readonly page: string; readonly undrawn: string };
  readonly blocks: readonly Block[];
};

export type Marked = { readonly lower: number | null; readonly upper: number | null };

export type Cell =
  | string
  | {
      readonly kind: "level";
      readonly text: string;
      readonly mark: Marked & { readonly needed: number | null };
    }
  | { readonly kind: "moved"; readonly text: string; readonly movement: Movement | null };

export type Column = {
  readonly label: string;
  readonly align?: "left" | "right";
  /** Its share of the width, in parts. */
  readonly share: number;
};

export type Table = {
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Cell[])[];
};

export type Block =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string; readonly fresh?: boolean }
  | { readonly kind: "text"; readonly tone: "lead" | "body" | "note"; readonly text: string }
  | { readonly kind: "notice"; readonly text: string }
  | { readonly kind: "facts"; readonly facts: readonly Fact[] }
  | (Marked & {
      readonly kind: "reading";
      readonly target: number;
      readonly label: string;
      readonly words: { readonly target: string; readonly certain: string; readonly possible: string };
      readonly facts: readonly (Fact & { readonly movement?: Movement | null })[];
    })
  | {
      readonly kind: "ladder";
      readonly label: string;
      readonly rungs: readonly Rung[];
      readonly key: StateWords;
    }
  | { readonly kind: "bars"; readonly label: string; readonly bars: readonly Bar[]; readonly key: StateWords }
  | {
      readonly kind: "counts";
      readonly label: string;
      readonly counts: readonly Count[];
      readonly key: CountWords;
    }
  | ({ readonly kind: "table" } & Table);

export type Fact = { readonly term: string; readonly value: string };
export type State = "held" | "lacking" | "unknown" | "not-applicable" | "open";
export type StateWords = readonly { readonly state: State; readonly label: string }[];

/** One level, with a square for each process that it asks for. */
export type Rung = {
  readonly title: string;
  readonly tally: string;
  readonly held: number;
  readonly unknown: number;
  readonly lacking: number;
};

/** One row of answers, each kind of answer a part of its bar. */
export type Bar = {
  readonly label: string;
  readonly tally: string;
  readonly parts: readonly { readonly state: State; readonly count: number }[];
};

/** How many stand at a level: for certain, possibly, and before. */
export type Count = {
  readonly label: string;
  readonly level: number;
  readonly certain: number;
  readonly possible: number;
  readonly previous: number | null;
};
export type CountWords = { readonly certain: string; readonly possible: string; readonly previous: string };

/** For a screen in front of people: charts stay charts that can be changed. */
export type Slides = About & {
  readonly shape: "slides";
  readonly stamp: Stamp;
  readonly watermark: string | null;
  readonly slides: readonly Slide[];
};

export type Slide = {
  readonly title: string;
  readonly notes: string;
  readonly parts: readonly (
    | Extract<Block, { kind: "reading" | "text" | "table" }>
    | {
        readonly kind: "chart";
        readonly label: string;
        readonly stacked: boolean;
        /** The axis runs to here; null leaves it to the figures. */
        readonly top: number | null;
        readonly labels: readonly string[];
        readonly series: readonly { readonly name: string; readonly values: readonly (number | null)[] }[];
      }
  )[];
};

/** For going on working with it. */
export type Workbook = About & {
  readonly shape: "workbook";
  readonly stamp: Stamp;
  readonly sheets: readonly Sheet[];
};
export type Sheet = {
  readonly name: string;
  readonly columns: readonly { readonly label: string; readonly width: number }[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

/** As it was prepared, for other programs: the text is the file. */
export type Data = About & { readonly shape: "data"; readonly text: string };
