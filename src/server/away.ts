import "server-only";
import { Refusal } from "@/domain/refusal";

/**
 * What to tell where a fault says that the database is away, at its limits or full, and not that something is wrong with what was
 * asked: a Refusal("unavailable"); nothing for any other fault. Whether a change was applied whose answer was lost is not known
 * here, so that it is asked for again under its own id.
 */
export function awayOf(fault: unknown): Refusal | undefined {
  const signs = signsOf(fault);
  if (signs.some((sign) => full.has(sign)))
    return new Refusal("unavailable", "service.full", { seconds: 60 });
  return signs.some((sign) => away.some((kind) => kind.test(sign)))
    ? new Refusal("unavailable", "service.away", { seconds: 5 })
    : undefined;
}

/** The codes and words of a fault and of what caused it, as Prisma, its adapter and the driver give them. */
function signsOf(fault: unknown, depth = 5): string[] {
  if (typeof fault !== "object" || fault === null || depth === 0) return [];
  const { code, originalCode, kind, message, cause, meta, driverAdapterError, error } = lookInto(fault);
  const own = [code, originalCode, kind, message].filter((sign) => typeof sign === "string");
  return [cause, meta, driverAdapterError, error].reduce<string[]>(
    (signs, inner) => signs.concat(signsOf(inner, depth - 1)),
    own,
  );
}

const lookInto = (fault: object): Record<string, unknown> => ({
  ...fault,
  // Not among an error's own properties that can be listed.
  ...(fault instanceof Error ? { message: fault.message, cause: fault.cause } : {}),
});

/** PostgreSQL's own word for a disk without room (appendix A). */
const full = new Set(["53100"]);

/**
 * Prisma: no connection, timed out, closed, none free, no transaction begun in time. PostgreSQL (appendix A): connection
 * exceptions, out of memory or connections, shut down, crashed, starting or cancelled, and a standby that takes no change. The
 * adapter's kinds, Node's codes and the driver's own words, which have no code.
 */
const away = [
  /^P(1001|1002|1008|1017|2024|2028|2037)$/,
  /^(08[0-9A-Z]{3}|53[1-4]00|57P0[1-4]|57014|25006|55P03)$/,
  /^(DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/,
  /^(ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|EHOSTUNREACH|ENOTFOUND)$/,
  /^timeout exceeded when trying to connect$|^Query read timeout$|Connection terminated|not queryable/,
];
