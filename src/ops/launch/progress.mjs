/** Ends the launcher with the one line that says what to do. */
export function fail(line) {
  throw new Failure(line);
}

/** Something the operator can put right; told without a stack. */
export class Failure extends Error {}

/** Says what goes on once it takes over a second, and how long it took. */
export async function step(name, work) {
  const started = performance.now();
  const notice = setTimeout(() => console.log(`${name} …`), 1000);
  try {
    const result = await work();
    const seconds = (performance.now() - started) / 1000;
    if (seconds >= 1) console.log(`${name}: done in ${seconds.toFixed(0)} s`);
    return result;
  } finally {
    clearTimeout(notice);
  }
}
