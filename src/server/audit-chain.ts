import "server-only";
import { chained, type Told } from "./audit";
import type { Tx } from "./db";
import { breaksInSignatures, type SignatureBreak } from "./signature-seals";

/**
 * A place at which a chain does not hold. Missing and cut-off: these events are gone, from the middle or from the end.
 * Exchanged: these two stand in each other's place. Inserted: this one was put in between two that follow. Altered: this one does not follow from the one before it. Beyond:
 * these were put behind the end. End: what is noted as the end is not the last event. Elsewhere: the chain held something
 * else at this place when it was last noted outside.
 */
export type Break = { kind: BreakKind; from: number; to: number; id?: string };
export type BreakKind = ChainBreak | SignatureBreak["kind"];
type ChainBreak =
  | "missing"
  | "cut-off"
  | "exchanged"
  | "inserted"
  | "altered"
  | "beyond"
  | "end"
  | "elsewhere";

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
    breaks: done ? [...breaks, ...breaksAtEnd(last, end), ...(await breaksInSignatures(tx))] : breaks,
    last,
    done,
    total: Number(end.sequence),
  };
}

/** Where events do not follow from what stands before them. */
export function breaksIn(start: End, links: readonly Link[]): { breaks: Break[]; last: End } {
  const breaks: Break[] = [];
  // The numbers that they have, beside those that they would have without what was put in.
  const order = links.map((link) => ({ ...link, stored: link.sequence }));
  let last = start;
  // Where most do not follow, they were not merely moved.
  let searches = 20;
  for (let at = 0; at < order.length; at++) {
    const one = order[at];
    if (one === undefined) break;
    const place = last.sequence + 1n;
    if (one.sequence !== place) breaks.push(of("missing", place, one.sequence - 1n));
    else if (!follows(last.hash, one)) {
      const belongs = searches-- > 0 ? whichBelongs(last, order, at) : -1;
      const other = order[belongs];
      if (other === undefined) breaks.push(of("altered", one.stored));
      else if (belongs === at + 1 && !follows(other.hash, { ...one, sequence: other.sequence })) {
        breaks.push(of("inserted", one.stored));
        order.splice(at, 1);
        for (const later of order.slice(at)) later.sequence -= 1n;
        at--;
        continue;
      } else {
        breaks.push(of("exchanged", one.stored, other.stored));
        order[at] = { ...other, sequence: one.sequence, stored: one.stored };
        order[belongs] = { ...one, sequence: other.sequence, stored: other.stored };
      }
    }
    last = { sequence: one.sequence, hash: order[at]?.hash ?? one.hash };
  }
  return { breaks: together(breaks), last: { ...last, sequence: links.at(-1)?.sequence ?? last.sequence } };
}

const follows = (previous: string, one: Link): boolean => one.hash === chained(previous, one.sequence, one);

/** Which of the later events would follow if it stood at this place; -1 where none does. */
const whichBelongs = (before: End, order: readonly Link[], at: number): number =>
  order.findIndex(
    (one, place) => place > at && follows(before.hash, { ...one, sequence: before.sequence + 1n }),
  );

/** One after the other that do not follow are told as one stretch. */
function together(breaks: readonly Break[]): Break[] {
  const told: Break[] = [];
  for (const one of breaks) {
    const before = told.at(-1);
    if (before?.kind === "altered" && one.kind === "altered" && one.from === before.to + 1)
      before.to = one.to;
    else told.push({ ...one });
  }
  return told;
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
