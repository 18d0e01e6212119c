import type { PreviousView, ResultHead, ResultView, SeriesView, VerifiedView } from "@/server/queries/result";

/** What every figure of the result is drawn from. */
export type ResultProps = {
  head: ResultHead;
  result: ResultView;
  /** What appraisers verified of it; absent before an appraisal. */
  verified?: VerifiedView | null;
};

/** What a chart is drawn from, and what stands beside it from before. */
export type ChartedProps = ResultProps & { series: SeriesView; previous: PreviousView | null };
