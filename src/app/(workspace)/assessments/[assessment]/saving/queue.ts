import type { Field, FieldValue } from "@/domain/oism3/field";
import type { Unsent, Waiting } from "./unsent";

export type Place = { process: string; field: Field };

type Clock = { newId: () => string; now: () => number };

/**
 * The order in which changes travel. Each field has its own chain: the change that was tried already, whose fate is
 * unknown until the server answers, and at most one behind it that gathers whatever is written meanwhile.
 */
export class Queue {
  constructor(
    private readonly waiting: Waiting,
    private readonly clock: Clock,
  ) {}

  all = (): Unsent[] => this.waiting.all();

  chain = ({ process, field }: Place): Unsent[] =>
    this.waiting.all().filter((it) => it.process === process && it.field === field);

  /** Puts a value behind what travels already, in place of what does not. */
  add(place: Place, value: FieldValue | undefined, confirmedVersion: number): void {
    const chain = this.chain(place);
    const version = chain.at(-1)?.version ?? confirmedVersion;
    for (const { change } of chain.filter(({ tried }) => !tried)) this.waiting.drop(change);
    this.waiting.put({
      ...{ process: place.process, field: place.field, value: value ?? null, version, tried: false },
      change: this.clock.newId(),
      at: this.moment(),
    });
  }

  /** The oldest change that heads its field's chain and may go. */
  next(may: (unsent: Unsent) => boolean): Unsent | undefined {
    const seen = new Set<string>();
    return this.waiting.all().find((it) => {
      const place = `${it.process}/${it.field}`;
      const heads = !seen.has(place);
      seen.add(place);
      return heads && may(it);
    });
  }

  /** Remembers, before it goes, that the server may have it from now on. */
  try = (unsent: Unsent): void => this.waiting.put({ ...unsent, tried: true });

  /** The server has it: what waits behind it was written on top of it. */
  arrived(sent: Unsent, version: number): void {
    this.waiting.drop(sent.change);
    this.rebase(sent, version);
  }

  /** What waits for a field stands on this version of it from now on. */
  rebase(place: Place, version: number): void {
    for (const it of this.chain(place)) if (it.version < version) this.waiting.put({ ...it, version });
  }

  /** Leaves the last value of a field alone in its chain, free to be replaced: the server said that none arrived. */
  keepLast(place: Place): Unsent | undefined {
    const chain = this.chain(place);
    for (const { change } of chain.slice(0, -1)) this.waiting.drop(change);
    const last = chain.at(-1);
    if (last?.tried) this.waiting.put({ ...last, tried: false });
    return last;
  }

  drop = (change: string): void => this.waiting.drop(change);

  clear = (place: Place): void => {
    for (const { change } of this.chain(place)) this.waiting.drop(change);
  };

  /** Later than whatever waits, even after the clock was set back. */
  private moment(): number {
    return Math.max(this.clock.now(), (this.waiting.all().at(-1)?.at ?? 0) + 1);
  }
}
