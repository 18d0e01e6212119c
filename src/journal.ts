import { AsyncLocalStorage } from "node:async_hooks";
import { env } from "./env";

/** What is known of the request at hand, as far as it has come. */
export type Asked = {
  readonly id: string;
  person?: string;
  organisation?: string;
  token?: string;
  /** What was asked for could not be given because something is away that will be back. */
  unavailable?: boolean;
  /** What was done in it, as the audit chain calls it. */
  readonly did: string[];
};

export type Level = "info" | "warning" | "error";
/** Figures, codes and ids: never what somebody wrote, and nothing that opens anything. */
export type Fields = Readonly<
  Record<string, string | number | boolean | readonly string[] | object | undefined>
>;

/**
 * Writes one event as one line: JSON, which has a sign of its own for every line break, so that no event can be forged inside
 * another; for a person at a terminal the same in plain words.
 */
export function tell(level: Level, event: string, fields: Fields = {}): void {
  const { id, person, organisation, token } = asked() ?? {};
  const line = {
    time: new Date().toISOString(),
    level,
    event,
    request: id,
    person,
    organisation,
    token,
    ...fields,
  };
  for (const hear of shared.hearers) hear(event, fields);
  const format = env().LOG_FORMAT;
  if (format !== "none") shared.write(`${format === "words" ? inWords(line) : JSON.stringify(line)}\n`);
}

/** Tells of what failed unexpectedly, once; a refusal that no door took is told as one. */
export function tellFault(error: unknown, fields: Fields): void {
  if (error instanceof Error) shared.told.add(error);
  if (error instanceof Error && error.name === "Refusal" && "reason" in error) {
    const unavailable = error.reason === "unavailable";
    if (unavailable) Object.assign(asked() ?? {}, { unavailable });
    const because = unavailable ? { because: faultOf(error.cause) } : {};
    const told = { ...fields, reason: `${error.reason}`, code: faultOf(error).code, ...because };
    tell(unavailable ? "error" : "info", "refused", told);
  } else tell("error", "fault", { ...fields, ...faultOf(error) });
}

/** Whether a fault was told of. */
export const isTold = (error: Error): boolean => shared.told.has(error);

/** Hands every event to a counter as well. */
export const hear = (hearer: Hearer): unknown => shared.hearers.add(hearer);

/** The request at hand; none where a job or the operator works. */
export const asked = (): Asked | undefined => shared.requests.getStore();

/** Remembers who asks, once it is known. */
export const isAskedBy = (who: Pick<Asked, "person" | "organisation" | "token">): unknown =>
  Object.assign(asked() ?? {}, who);

/** Works as part of a request. */
export const asPartOf = <T>(request: Asked, work: () => T): T => shared.requests.run(request, work);

type Hearer = (event: string, fields: Fields) => void;

// Each bundle of Next's has its own copy of this file, and there is one journal.
const holder = globalThis as typeof globalThis & {
  plumblineJournal?: {
    requests: AsyncLocalStorage<Asked>;
    hearers: Set<Hearer>;
    told: WeakSet<Error>;
    write: (line: string) => unknown;
  };
};
holder.plumblineJournal ??= {
  requests: new AsyncLocalStorage<Asked>(),
  hearers: new Set<Hearer>(),
  told: new WeakSet(),
  // Bound before anything else is put in its place.
  write: process.stdout.write.bind(process.stdout),
};
const shared = holder.plumblineJournal;

/** What a terminal shows: without signs that would move its cursor. */
function inWords({ time, level, event, ...fields }: { time: string; level: Level; event: string }): string {
  const told = Object.entries(fields)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${typeof value === "object" ? JSON.stringify(value) : value}`);
  return [time.slice(11, 19), level, event, ...told].join(" ").replace(/\p{Cc}/gu, " ");
}

/** What the journal keeps of a fault: its kind, its code and where it stood. Its message may repeat what somebody wrote. */
export type Fault = { name: string; code?: string; at?: readonly string[]; cause?: Fault };

export function faultOf(error: unknown, depth = 3): Fault {
  if (!(error instanceof Error)) return { name: error === null ? "null" : typeof error };
  const code = "code" in error && /^[\w.-]{1,40}$/.test(`${error.code}`) ? { code: `${error.code}` } : {};
  const cause = error.cause !== undefined && depth > 0 ? { cause: faultOf(error.cause, depth - 1) } : {};
  return { name: plain(error.name), ...code, at: framesOf(error), ...cause };
}

/** The calls that led there. A message can hold lines that look like one, so that it is cut off first. */
function framesOf({ stack = "", message }: Error): string[] {
  const begins = stack.indexOf(message);
  return (begins < 0 ? "" : stack.slice(begins + message.length))
    .split("\n")
    .filter((line) => /^ {4}at \S.*:\d+:\d+\)?$/.test(line))
    .slice(0, 12)
    .map((line) => plain(line.trim().replace(/^at /, "").replaceAll(`${process.cwd()}/`, "")));
}

const plain = (text: string) => text.replace(/\p{Cc}/gu, " ").slice(0, 300);
