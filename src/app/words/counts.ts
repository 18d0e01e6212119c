const small = ["no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"];

/** A number as a word up to ten, as figures beyond. */
export const inWords = (count: number): string => small[count] ?? `${count}`;

/** "one process", "14 processes". */
export const counted = (count: number, one: string, many: string): string =>
  `${inWords(count)} ${count === 1 ? one : many}`;

/** The first letter large, for the beginning of a sentence. */
export const begin = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);
