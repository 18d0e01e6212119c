import "server-only";

/** Answers no sooner than after so many milliseconds, so that how long it took says nothing of what was found. */
export const evenly = <T>(milliseconds: number, work: () => Promise<T>): Promise<T> =>
  holdingBack(milliseconds, work, () => true);

/** Tells a "no" no sooner than after so many milliseconds, so that how long it took says nothing of why. */
export const noSoonerThan = <T>(milliseconds: number, work: () => Promise<T | null>): Promise<T | null> =>
  holdingBack(milliseconds, work, (answer) => answer === null);

async function holdingBack<T>(
  milliseconds: number,
  work: () => Promise<T>,
  isHeld: (answer: T) => boolean,
): Promise<T> {
  const started = performance.now();
  const answer = await work();
  const left = milliseconds - (performance.now() - started);
  if (isHeld(answer) && left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  return answer;
}
