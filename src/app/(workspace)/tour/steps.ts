import type { TourPlace, TourStep } from "@/app/words/tour";

type Standing = {
  place: TourPlace;
  asked: string | readonly string[] | undefined;
  toured: boolean;
  /** Whether there is a process to answer, so that the tour can go on where it speaks of. */
  reachable: boolean;
};

/**
 * Which step a page shows: the one asked for, and unasked the first of the page to whoever has not ended the tour; null
 * for none. Where there is nothing to answer yet, the list tells the steps of the answers as well.
 */
export function stepAt(
  steps: readonly TourStep[],
  { place, asked, toured, reachable }: Standing,
): number | null {
  const wanted = Number(asked) - 1;
  const step = steps[wanted];
  if (step && (step.place === place || !reachable)) return wanted;
  const first = steps.findIndex((one) => one.place === place);
  return (toured && asked === undefined) || first < 0 ? null : first;
}
