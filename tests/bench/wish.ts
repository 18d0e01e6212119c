import { parseArgs } from "node:util";

/** What is asked of the bench. */
export type Wish = {
  quick: boolean;
  /** What is measured, by name. */
  only: readonly string[];
  /** A folder for the figures, other than the bench's own. */
  out?: string | undefined;
  /** A page whose table is replaced. */
  page?: string | undefined;
};

const usage = "npm run bench -- [--quick] [--only NAME,NAME] [--out FOLDER] [--page FILE]";

/** Reads the wish, or says in one line what is wrong with it. */
export function wishOf(args: string[], names: readonly string[]): Wish | string {
  const asked = read(args);
  if (typeof asked === "string") return asked;
  const { quick, only, ...places } = asked;
  const wanted = only?.split(",") ?? (quick ? names.filter(isQuick) : names);
  const unknown = wanted.filter((name) => !names.includes(name));
  if (unknown.length > 0)
    return `There is no measurement "${unknown.join('", "')}": there are ${names.join(", ")}.`;
  if (places.page !== undefined && (quick || only !== undefined))
    return "--page takes a whole run: it replaces a table that has everything in it.";
  return { quick, only: wanted, ...places };
}

/** Lighthouse has to be fetched, and memory comes to its size after thousands of requests: both take longer than all the rest. */
const isQuick = (name: string): boolean => name !== "lighthouse" && name !== "holding";

function read(args: string[]) {
  try {
    const text = { type: "string" } as const;
    const options = {
      quick: { type: "boolean", default: false },
      only: text,
      out: text,
      page: text,
    } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    const [what] = error instanceof Error ? error.message.split(". ") : [];
    return `${what}. Use: ${usage}`;
  }
}
