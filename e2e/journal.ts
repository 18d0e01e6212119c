import { appendFileSync, readFileSync } from "node:fs";

/** Where the product's output is kept while the journeys run, and what must not stand in it. Named by the global set-up. */
const kept = () => `${process.env.PLUMBLINE_E2E_JOURNAL}`;

/** Remembers something that nobody may find in the product's output, whenever it was used. */
export const keepSecret = (secret: string): void =>
  appendFileSync(`${kept()}.secrets`, `${JSON.stringify(secret)}\n`);

export type Event = { event: string; request?: string; number?: string; route?: string; reason?: string };

/** The events told so far. */
export const eventsNow = (): Event[] =>
  journalIn(readFileSync(kept(), "utf8")).map((line) => JSON.parse(line));

/** What is wrong with the product's output of a whole run: lines that are no events, and secrets. */
export function faultsOfJournal(): string[] {
  const lines = journalIn(readFileSync(kept(), "utf8"));
  const secrets = readFileSync(`${kept()}.secrets`, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => String(JSON.parse(line)));
  const sees = (line: string) =>
    secrets.filter((secret) => line.includes(secret) || line.includes(encodeURIComponent(secret)));
  return [
    ...(lines.length > 0 && secrets.length > 0 ? [] : ["There is too little to look through."]),
    ...lines.filter((line) => !isEvent(line)).map((line) => `No event: ${line}`),
    ...lines
      .filter((line) => sees(line).length > 0 || opens.test(withoutFrames(line)))
      .map((line) => `A secret: ${line}`),
  ];
}

/** What follows the words to whoever started it. */
const journalIn = (output: string): string[] => {
  const lines = output.split("\n").filter(Boolean);
  return lines
    .slice(lines.findIndex((line) => line.startsWith("Plumbline runs at")) + 1)
    .filter((line) => !line.startsWith("Begin here"));
};

function isEvent(line: string): boolean {
  try {
    const { time, level, event } = JSON.parse(line);
    return [time, level, event].every((part) => typeof part === "string");
  } catch {
    return false;
  }
}

/** References of sessions, links and steps have 43 signs, tokens begin with a word; an address of somebody's ends in one of the journeys'. */
const opens = /(?<![\w-])[\w-]{43}(?![\w-])|plumbline_\w{20,}|@[\w.-]+\.example/;

/** Where something stood may be called anything. */
const withoutFrames = (line: string) => line.replace(/"at":\[[^\]]*(\[[^\]]*\][^\]]*)*\]/g, "");
