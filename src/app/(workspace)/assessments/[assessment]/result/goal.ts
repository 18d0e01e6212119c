import type { GapView, ResultView } from "@/server/queries/result";

/** What the reader works towards: the target, or once it is reached the level after; null at the top. */
export const goalOf = ({
  target,
  next,
  lower,
}: Pick<ResultView, "target" | "next" | "lower">): GapView | null =>
  lower !== null && lower >= target.level ? next : target;
