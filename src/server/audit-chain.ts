import "server-only";
import { chained, type Told } from "./audit";
import type { Tx } from "./db";

/**
 * A place at which a chain does not hold. Missing and cut-off: these events are gone, from the middle or from the end.
 * Exchanged: these two stand in each other's place. Altered: this one does not follow from the one before it. Beyond:
 * these were put behind the end. End: what is noted as the end is not the last event. Elsewhere: the chain held something
 * else at this place when it was last noted outside.
 */
export type Break = { kind: BreakKind; from: number; to: number };
export type BreakKind = "missing" | "cut-off" | "exchanged" | "altered" | "beyond" | "end" | "elsewhere";

export type Link = Told & { sequence: bigint; hash: string };
export type End = { sequence: bigint; hash: string };

/** Part of a chain that was looked at: what is wrong there, the last event in it, and whether it is the last of all. */
export type Checked = { breaks: Break[]; last: End; done: boolean; total: number };

/** How many events are looked at in one transaction. */
export const atOnce = 2_000;

/** Looks at the events of the open organisation that follow this place, and at the noted end once all are seen. */
export async function checkPart(tx: Tx, after: bigint): Promise<Checked> {
  const head = await tx.auditHead.findFirst({ select: { sequence: true, hash: true } });
  const before = await tx.auditEvent.findFirst({ where: { sequence: after }, select: { hash: true } });
  const links = await tx.auditEvent.findMany({
    where: { sequence: { gt: after } },
    orderBy: { sequence: "asc" },
    take: atOnce,
    select: link,
  });
  const start: End = { sequence: after, hash: before?.hash ?? "" };
  const { breaks, last } = breaksIn(start, links);
  const done = links.length < atOnce;
  const end = head ?? { sequence: 0n, hash: "" };
  return {
    breaks: done ? [...breaks, ...breaksAtEnd(last, end)] : breaks,
    last,
    done,
    total: Number(end.sequence),
  };
}

/** Where events do not follow from what stands before them. */
export function breaksIn(start: End, links: readonly Link[]): { breaks: Break[]; last: End } {
  const breaks: Break[] = [];
  let last = start;
  for (let at = 0; at < links.length; at++) {
    const one = links[at];
    if (one === undefined) break;
    const next = links[at + 1];
    const place = last.sequence + 1n;
    if (one.sequence !== place) breaks.push(of("missing", place, one.sequence - 1n));
    else if (!follows(last.hash, one)) {
      if (next !== undefined && areExchanged(last, one, next)) {
        breaks.push(of("exchanged", one.sequence, next.sequence));
        at++;
      } else breaks.push(of("altered", one.sequence));
    }
    // Of two that were exchanged the first one stands last, where it was read.
    last = { sequence: links[at]?.sequence ?? place, hash: one.hash };
  }
  return { breaks, last };
}

const follows = (previous: string, one: Link): boolean => one.hash === chained(previous, one.sequence, one);

/** Whether two neighbours would both follow if each stood where the other does. */
function areExchanged(before: End, one: Link, next: Link): boolean {
  const first = { ...next, sequence: one.sequence };
  const second = { ...one, sequence: next.sequence };
  return follows(before.hash, first) && follows(first.hash, second);
}

/** Whether the last event is the one that was noted as the end. */
export function breaksAtEnd(last: End, head: End): Break[] {
  if (last.sequence < head.sequence) return [of("cut-off", last.sequence + 1n, head.sequence)];
  if (last.sequence > head.sequence) return [of("beyond", head.sequence + 1n, last.sequence)];
  return last.hash === head.hash ? [] : [of("end", head.sequence)];
}

const of = (kind: BreakKind, from: bigint, to: bigint = from): Break => ({
  kind,
  from: Number(from),
  to: Number(to),
});

const link = {
  sequence: true,
  at: true,
  personId: true,
  action: true,
  subject: true,
  details: true,
  hash: true,
  address: true,
  requestId: true,
  tokenId: true,
} as const;
