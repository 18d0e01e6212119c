const prefix = "process.";

/** A ticked process: its box carries the version of the assignment that was seen beside it. */
export const boxName = (process: string): string => `${prefix}${process}`;

/** The processes that were ticked, each with that version. */
export function chosenIn(form: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(form)
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, version]) => [name.slice(prefix.length), version]),
  );
}
