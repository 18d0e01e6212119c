/**
 * Two or three letters for each unit, for columns too narrow for names: the initials, or how the name begins; what comes
 * again is numbered.
 */
export function unitCodes(names: readonly string[]): string[] {
  const given = new Map<string, number>();
  return names.map((name) => {
    const code = shortOf(name);
    const times = (given.get(code) ?? 0) + 1;
    given.set(code, times);
    return times === 1 ? code : `${code}${times}`;
  });
}

/** "GI Group IT, LI Life." */
export const sayCodes = (units: readonly { name: string }[], codes: readonly string[]): string =>
  `${units.map(({ name }, index) => `${codes[index]} ${name}`).join(", ")}.`;

function shortOf(name: string): string {
  const words = name
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter((word) => word !== "" && !small.has(word.toLowerCase()));
  const [first = name, second] = words;
  if (second === undefined) return [...first].slice(0, 2).join("");
  const last = words.at(-1) ?? second;
  // "Plant 12" is told from "Plant 13" by its number.
  return /^\p{Number}+$/u.test(last)
    ? `${[...first][0]}${last.slice(-2)}`
    : `${[...first][0]}${[...second][0]}`;
}

const small = new Set(["and", "of", "the", "in", "for", "und", "der", "die", "das", "et", "de", "la", "le"]);
