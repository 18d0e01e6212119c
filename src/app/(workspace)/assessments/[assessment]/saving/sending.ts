import { type Field, type FieldValue, fieldKind } from "@/domain/oism3/field";
import type { Conflict, Means, Saving } from "./answer-state";
import type { Place, Queue } from "./queue";
import type { Outcome } from "./send-answer";
import type { Unsent } from "./unsent";

/** How long typing rests before it is sent, and how long it may go on without, in milliseconds. */
const rest = 600;
const restAtMost = 5_000;

/** How long a failed attempt waits for the next, in milliseconds. */
const waits = [2_000, 5_000, 10_000, 30_000];

type Told = {
  confirm: (place: Place, value: FieldValue | undefined, version: number) => void;
  changed: () => void;
};

/** Carries the queue to the server, one change after another, and knows what stands in the way of each. */
export class Sending {
  saving: Saving = { kind: "idle" };
  conflicts: readonly Conflict[] = [];
  readonly refused = new Map<string, string>();
  locked: string | null = null;
  private stopped = false;
  private busy = false;
  private failures = 0;
  private typingSince: number | null = null;
  private readonly flying = new Set<string>();
  private cancel: () => void = () => {};

  constructor(
    private readonly queue: Queue,
    private readonly means: Means,
    private readonly told: Told,
  ) {}

  schedule(milliseconds: number): void {
    this.cancel();
    if (!this.stopped) this.cancel = this.means.later(() => void this.run(), milliseconds);
    this.told.changed();
  }

  /** Sends when typing rests, and now and then while it does not. */
  rest(): void {
    this.typingSince ??= this.means.now();
    this.schedule(Math.max(0, Math.min(rest, this.typingSince + restAtMost - this.means.now())));
  }

  /** Another person reads here now: nothing of this one's is sent until they are back. */
  stop(stopped: boolean): void {
    this.stopped = stopped;
    if (stopped) this.cancel();
  }

  /** The page is going away: sends what heads each chain at once; under its own name, so that a second time does no harm. */
  flushNow(): void {
    this.cancel();
    for (let next = this.next(); next !== undefined; next = this.next()) void this.send(next);
  }

  settled(place: Place): void {
    this.conflicts = this.conflicts.filter((it) => !samePlace(it, place));
  }

  private async run(): Promise<void> {
    this.typingSince = null;
    if (this.busy) return;
    this.busy = true;
    const faltered = new Set<string>();
    let done = 0;
    await this.means.alone(async () => {
      for (let next = this.next(faltered); next !== undefined; next = this.next(faltered)) {
        this.say({ kind: "busy", done });
        const outcome = await this.send(next);
        if (outcome.kind === "saved") done += 1;
        if (outcome.kind === "faltered") faltered.add(next.change);
        if (endsRound(outcome)) break;
      }
    });
    this.busy = false;
    if (faltered.size > 0 && this.saving.kind !== "failed") this.retry();
  }

  /** The next that nothing stands in the way of. */
  private next(faltered: ReadonlySet<string> = new Set()): Unsent | undefined {
    if (this.stopped || this.locked !== null) return undefined;
    return this.queue.next(
      (it) =>
        !this.refused.has(it.change) &&
        !faltered.has(it.change) &&
        !this.flying.has(it.change) &&
        !this.conflicts.some((conflict) => samePlace(conflict, it)),
    );
  }

  private async send(unsent: Unsent): Promise<Outcome> {
    this.flying.add(unsent.change);
    this.queue.try(unsent);
    const outcome = await this.means.send(unsent);
    this.flying.delete(unsent.change);
    this.take(unsent, outcome);
    return outcome;
  }

  private take(sent: Unsent, outcome: Outcome): void {
    if (outcome.kind === "saved") this.arrived(sent, outcome);
    else if (outcome.kind === "conflict") this.collide(sent, outcome);
    else if (outcome.kind === "refused") this.refuse(sent, outcome.message);
    else if (outcome.kind === "locked") this.lock(outcome.message);
    else if (outcome.kind === "signed-out") this.say(outcome);
    else if (outcome.kind === "unreachable") this.retry();
  }

  private arrived(sent: Unsent, { version, at }: Outcome & { kind: "saved" }): void {
    this.failures = 0;
    this.queue.arrived(sent, version);
    this.told.confirm(sent, sent.value ?? undefined, version);
    this.means.announce({ process: sent.process, field: sent.field, value: sent.value, version });
    this.say({ kind: "saved", at });
  }

  /** It did not arrive, and what was written behind it neither: the last of them stands against the other's. */
  private collide(sent: Unsent, { theirs, version, by, at }: Outcome & { kind: "conflict" }): void {
    const last = this.queue.keepLast(sent);
    const other = fromText(sent.field, theirs);
    if ((last?.value ?? undefined) === other) {
      this.queue.clear(sent);
      this.told.confirm(sent, other, version);
      this.say({ kind: "saved", at });
      return;
    }
    const { process, field } = sent;
    const conflict = { process, field, mine: last?.value ?? undefined, theirs: other, version, by, at };
    this.settled(sent);
    this.conflicts = [...this.conflicts, conflict];
    this.say({ kind: "conflict" });
  }

  /** What was written behind it takes its place, and is asked for itself. */
  private refuse(sent: Unsent, message: string): void {
    if (this.queue.chain(sent).length > 1) this.queue.drop(sent.change);
    else this.refused.set(sent.change, message);
    this.say({ kind: "refused", message });
  }

  private lock(message: string): void {
    this.locked = message;
    this.say({ kind: "refused", message });
  }

  private retry(): void {
    const wait = waits[Math.min(this.failures, waits.length - 1)] ?? 0;
    this.failures += 1;
    this.saving = { kind: "failed", retryAt: this.means.now() + wait };
    this.schedule(wait);
  }

  private say(saving: Saving): void {
    this.saving = saving;
    this.told.changed();
  }
}

export const samePlace = (a: Place, b: Place): boolean => a.process === b.process && a.field === b.field;

const endsRound = ({ kind }: Outcome): boolean =>
  kind === "locked" || kind === "signed-out" || kind === "unreachable";

/** The other's value comes as text; a switch becomes true or false again, nothing becomes unanswered. */
function fromText(field: Field, text: string): FieldValue | undefined {
  if (text === "") return undefined;
  return fieldKind(field) === "switch" ? text === "true" : text;
}
