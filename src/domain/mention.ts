/** Somebody who can be called on in a comment. */
export type Mentionable = { id: string; name: string };

/**
 * The ids of those whom a text calls on by "@" and their whole name. Where several bear one name, the ones that were
 * picked are meant; all of them if none was picked.
 */
export function mentionsIn(
  text: string,
  people: readonly Mentionable[],
  picked: readonly string[] = [],
): string[] {
  const names = namesIn(text, people);
  const called = people.filter(({ name }) => names.has(name));
  return called
    .filter(({ id, name }) => {
      const meant = called.filter((other) => other.name === name && picked.includes(other.id));
      return meant.length === 0 || meant.some((other) => other.id === id);
    })
    .map(({ id }) => id);
}

/** After every "@" the longest name that stands there whole: "@Ann Lee" is not Ann, and "@Annette" is neither. */
function namesIn(text: string, people: readonly Mentionable[]): ReadonlySet<string> {
  const known = people.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
  const spoken = text.split("@").slice(1);
  return new Set(spoken.flatMap((rest) => known.find((name) => startsWhole(rest, name)) ?? []));
}

const startsWhole = (text: string, name: string): boolean =>
  text.startsWith(name) && !/^[\p{L}\p{N}]/u.test(text.slice(name.length));
