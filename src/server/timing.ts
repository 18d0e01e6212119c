import "server-only";

/** Answers no sooner than after so many milliseconds, so that how long it took says nothing of what was found. */
export async function evenly<T>(milliseconds: number, work: () => Promise<T>): Promise<T> {
  const started = performance.now();
  const answer = await work();
  const left = milliseconds - (performance.now() - started);
  if (left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  return answer;
}

/** Tells a "no" no sooner than after so many milliseconds, so that how long it took says nothing of why. */
export async function noSoonerThan<T>(
  milliseconds: number,
  work: () => Promise<T | null>,
): Promise<T | null> {
  const started = performance.now();
  const answer = await work();
  const left = milliseconds - (performance.now() - started);
  if (answer === null && left > 0) await new Promise((resolve) => setTimeout(resolve, left));
  return answer;
}
