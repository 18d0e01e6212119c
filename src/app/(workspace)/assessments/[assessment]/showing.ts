import type { ProcessLine } from "@/server/queries/answers";

/** The views of the table of processes; each stands in the address. */
export const shows = ["all", "unanswered", "below-target", "not-applicable"] as const;
export type Show = (typeof shows)[number];

export const isShow = (word: unknown): word is Show => shows.some((show) => show === word);

/** The processes of a view that fit what is looked for. */
export function showing(lines: readonly ProcessLine[], show: Show, search: string): ProcessLine[] {
  const wanted = search.toLowerCase();
  return lines.filter(
    (line) => tests[show](line) && `${line.id} ${line.name}`.toLowerCase().includes(wanted),
  );
}

const tests: Readonly<Record<Show, (line: ProcessLine) => boolean>> = {
  all: () => true,
  unanswered: ({ complete }) => !complete,
  "below-target": ({ applicable, needed, lower }) => applicable && needed !== null && lower < needed,
  "not-applicable": ({ applicable }) => !applicable,
};
