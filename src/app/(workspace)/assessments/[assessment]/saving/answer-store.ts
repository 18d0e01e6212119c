import { type Field, type FieldValue, fieldKind, writeField } from "@/domain/oism3/field";
import type { Confirmed, Conflict, Means, Saving, Snapshot } from "./answer-state";
import type { Outcome } from "./send-answer";
import type { Unsent } from "./unsent";

/** How long typing rests before it is sent, and how long a failed attempt waits, in milliseconds. */
const rest = 600;
const waits = [2_000, 5_000, 10_000, 30_000];

/**
 * Holds the answers of the processes on this page and carries every change to the server, one after another. A change
 * is kept on this machine before it is sent, and let go only when the server has it.
 */
export class AnswerStore {
  private confirmed: Record<string, Confirmed>;
  private readonly means: Means;
  private readonly listeners = new Set<() => void>();
  private readonly refused = new Map<string, string>();
  private conflicts: Conflict[] = [];
  private saving: Saving = { kind: "idle" };
  private busy = false;
  private failures = 0;
  private cancel: () => void = () => {};
  private shown: Snapshot;
  private readonly first: Snapshot;

  constructor(confirmed: Readonly<Record<string, Confirmed>>, means: Means) {
    this.confirmed = { ...confirmed };
    this.means = means;
    this.first = this.look([]);
    this.shown = this.look();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): Snapshot => this.shown;

  /** What the server drew, before anything that waits on this machine is laid over it. */
  drawn = (): Snapshot => this.first;

  /** Changes one field at once on screen, and sends it: a choice now, a text when typing rests. */
  change = (process: string, field: Field, value: FieldValue | undefined): void => {
    const [known] = this.waitingOn(process, field);
    const version = known?.version ?? this.confirmed[process]?.versions[field] ?? 0;
    this.conflicts = this.conflicts.filter((it) => it.process !== process || it.field !== field);
    this.put({ process, field, value: value ?? null, version });
    const typed = fieldKind(field) === "text" || fieldKind(field) === "name";
    this.schedule(typed ? rest : 0);
  };

  /** Lets one of two conflicting values stand. */
  settle = (conflict: Conflict, stands: "mine" | "theirs"): void => {
    const { process, field, version, mine, theirs } = conflict;
    this.conflicts = this.conflicts.filter((it) => it !== conflict);
    this.confirm(process, field, theirs, version);
    if (stands === "mine") this.put({ process, field, value: mine ?? null, version });
    else for (const it of this.waitingOn(process, field)) this.means.waiting.drop(it);
    this.schedule(0);
  };

  /** Sends what waits, now: on coming back online, on leaving a field, after signing in again. */
  flush = (): void => this.schedule(0);

  /** Sends what waits without a pause: the page is going away. */
  flushNow = (): void => {
    this.cancel();
    void this.run();
  };

  private put(part: Omit<Unsent, "change" | "at">): void {
    this.means.waiting.put({ ...part, change: this.means.newId(), at: this.means.now() });
    this.tell();
  }

  private schedule(milliseconds: number): void {
    this.cancel();
    this.cancel = this.means.later(() => void this.run(), milliseconds);
    this.tell();
  }

  private async run(): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    for (let next = this.next(); next !== undefined; next = this.next()) {
      this.say({ kind: "busy" });
      const outcome = await this.means.send(next);
      if (!this.take(next, outcome)) break;
    }
    this.busy = false;
  }

  private waitingOn(process: string, field: Field): Unsent[] {
    return this.means.waiting.all().filter((it) => it.process === process && it.field === field);
  }

  private next(): Unsent | undefined {
    const open = (it: Unsent) =>
      !this.refused.has(it.change) &&
      !this.conflicts.some((c) => c.process === it.process && c.field === it.field);
    return this.means.waiting.all().find(open);
  }

  /** Returns whether to go on with the next change. */
  private take(sent: Unsent, outcome: Outcome): boolean {
    switch (outcome.kind) {
      case "saved":
        this.failures = 0;
        this.arrived(sent, outcome.version);
        this.say({ kind: "saved", at: outcome.at });
        return true;
      case "conflict":
        this.collide(sent, outcome);
        this.say({ kind: "conflict" });
        return true;
      case "refused":
        this.refused.set(sent.change, outcome.message);
        this.say(outcome);
        return true;
      case "signed-out":
        this.say(outcome);
        return false;
      case "unreachable":
        this.retry();
        return false;
    }
  }

  private arrived(sent: Unsent, version: number): void {
    const { process, field, value, change } = sent;
    this.confirm(process, field, value ?? undefined, version);
    const [waiting] = this.waitingOn(process, field);
    if (waiting === undefined) return;
    if (waiting.change === change) this.means.waiting.drop(waiting);
    else this.means.waiting.put({ ...waiting, version });
  }

  private collide(sent: Unsent, { theirs, version, by, at }: Outcome & { kind: "conflict" }): void {
    const { process, field } = sent;
    const mine = (this.waitingOn(process, field)[0] ?? sent).value ?? undefined;
    this.conflicts = [
      ...this.conflicts,
      { process, field, mine, theirs: fromText(field, theirs), version, by, at },
    ];
  }

  private retry(): void {
    const wait = waits[Math.min(this.failures, waits.length - 1)] ?? 0;
    this.failures += 1;
    this.say({ kind: "failed", retryAt: this.means.now() + wait });
    this.schedule(wait);
  }

  private confirm(process: string, field: Field, value: FieldValue | undefined, version: number): void {
    const { answer, versions } = this.confirmed[process] ?? { answer: {}, versions: {} };
    this.confirmed[process] = {
      answer: writeField(answer, field, value),
      versions: { ...versions, [field]: version },
    };
  }

  private say(saving: Saving): void {
    this.saving = saving;
    this.tell();
  }

  private tell(): void {
    this.shown = this.look();
    for (const listener of this.listeners) listener();
  }

  private look(unsent: readonly Unsent[] = this.means.waiting.all()): Snapshot {
    const answers = Object.fromEntries(
      Object.entries(this.confirmed).map(([process, { answer }]) => [process, answer]),
    );
    for (const { process, field, value } of unsent) {
      const answer = answers[process];
      if (answer !== undefined) answers[process] = writeField(answer, field, value ?? undefined);
    }
    return { answers, saving: this.saving, unsent: unsent.length, conflicts: this.conflicts };
  }
}

/** The other's value comes as text; a switch becomes true or false again, nothing becomes unanswered. */
function fromText(field: Field, text: string): FieldValue | undefined {
  if (text === "") return undefined;
  return fieldKind(field) === "switch" ? text === "true" : text;
}
