import "server-only";
import { stripVTControlCharacters } from "node:util";
import { asked, faultOf, isTold, tell } from "@/journal";

/**
 * Whatever else the process would print becomes an event: what libraries write to the console, warnings of Node's, and what goes
 * to either stream. So nothing stands in the log that is no line of the journal's.
 */
export function keepOutput(): void {
  for (const [name, level] of consoles) console[name] = (...said: unknown[]) => tellSaid(level, said);
  process.removeAllListeners("warning");
  process.on("warning", (warning) => tell("warning", "warning", faultOf(warning)));
  for (const stream of [process.stdout, process.stderr])
    stream.write = (said: Uint8Array | string, ...then: unknown[]) => {
      const text = typeof said === "string" ? said : Buffer.from(said).toString("utf8");
      if (text.trim() !== "") tellSaid("info", [text]);
      for (const after of then) if (typeof after === "function") after();
      return true;
    };
}

const consoles = [
  ["error", "error"],
  ["warn", "warning"],
  ["info", "info"],
  ["log", "info"],
  ["debug", "info"],
  ["trace", "info"],
] as const;

/** Of an error what is kept of every fault; of text its first line, since a fault's message goes on below it. */
function tellSaid(level: "info" | "warning" | "error", said: readonly unknown[]): void {
  const error = said.find((part) => part instanceof Error);
  const words = said.filter((part) => typeof part === "string").join(" ");
  if (error !== undefined) tellLater(error);
  else tell(level, "output", { said: plain(words.trim().split("\n")[0] ?? "") });
}

/** Next.js prints what fails in a request, and then tells of it in full; by itself it only prints. */
function tellLater(error: Error): void {
  const tellNow = () => isTold(error) || tell("error", "output", faultOf(error));
  if (asked() === undefined) tellNow();
  else setImmediate(tellNow);
}

/** Without colours, and without what an error says, where one was written as text. */
const plain = (text: string) =>
  stripVTControlCharacters(text)
    .replace(/(\w*Error): .*$/, "$1")
    .slice(0, 300);
