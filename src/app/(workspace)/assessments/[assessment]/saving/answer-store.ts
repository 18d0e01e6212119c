import { type Field, type FieldValue, fieldKind, readField, writeField } from "@/domain/oism3/field";
import type { Conflict, Means, News, Snapshot } from "./answer-state";
import { type Answers, answersOf, merged, withField } from "./confirmed";
import { type Place, Queue } from "./queue";
import { Sending } from "./sending";
import { noSteps, stepBack, stepForth, stepped, type Walked } from "./steps";

/**
 * Holds the answers that the pages of one assessment showed to one person, and carries every change to the server, one
 * after another. A change is kept on this machine before it is sent, and let go only when the server has it.
 */
export class AnswerStore {
  private confirmed: Answers = {};
  private readonly queue: Queue;
  private readonly sending: Sending;
  private readonly listeners = new Set<() => void>();
  private trail = noSteps;
  private shown: Snapshot;

  constructor(private readonly means: Means) {
    this.queue = new Queue(means.waiting, means);
    this.sending = new Sending(this.queue, means, { confirm: this.confirm, changed: this.tell });
    this.shown = this.look();
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  snapshot = (): Snapshot => this.shown;

  /** Learns what a page was drawn with; what is known to be later stands. Tells nobody, as a page may be drawing. */
  meet = (answers: Answers): boolean => {
    const known = this.confirmed;
    this.confirmed = merged(known, answers);
    if (this.confirmed === known) return false;
    this.shown = this.look();
    return true;
  };

  /** Says why the assessment takes no answers, or null when it does: what waits is kept until then. */
  allow = (locked: string | null): void => {
    this.sending.locked = locked;
    this.sending.schedule(0);
  };

  /** Changes one field at once on screen, and sends it: a choice now, a text when typing rests. */
  change = (process: string, field: Field, value: FieldValue | undefined, together?: string): void => {
    const step = {
      ...(together === undefined ? {} : { together }),
      process,
      field,
      before: this.valueOf({ process, field }),
      after: value,
      at: this.means.now(),
    };
    if (step.before === value) return;
    const typed = isTyped(field);
    this.trail = stepped(this.trail, step, typed);
    this.write(step, value);
    if (typed) this.sending.rest();
    else this.sending.schedule(0);
  };

  /** One answer for many processes, which undo takes back as one; gives the name under which they go together. */
  changeMany = (processes: readonly string[], field: Field, value: FieldValue | undefined): string => {
    const together = this.means.newId();
    for (const process of processes) this.change(process, field, value, together);
    return together;
  };

  /** Takes back this visit's last change to a process, or to any, as a new change; nothing where there is none. */
  undo = (process: string | null): Walked | undefined =>
    this.walk(stepBack(this.trail, process, this.valueOf), "before");

  redo = (process: string | null): Walked | undefined =>
    this.walk(stepForth(this.trail, process, this.valueOf), "after");

  /** Lets one of two conflicting values stand. */
  settle = (conflict: Conflict, stands: "mine" | "theirs"): void => {
    const mine = this.queue.chain(conflict).at(-1)?.value ?? undefined;
    this.sending.settled(conflict);
    this.queue.clear(conflict);
    this.confirm(conflict, conflict.theirs, conflict.version);
    if (stands === "mine") this.queue.add(conflict, mine, conflict.version);
    this.sending.schedule(0);
  };

  /** Lets go of a change that the server would not take: the reader said so. */
  discard = (change: string): void => {
    this.sending.refused.delete(change);
    this.queue.drop(change);
    this.tell();
  };

  /** Asks once more for everything that was refused or locked out. */
  tryAgain = (): void => {
    this.sending.refused.clear();
    this.allow(null);
  };

  /** Sends what waits, now: on coming back online, on leaving a field, after signing in again. */
  flush = (): void => this.sending.schedule(0);

  flushNow = (): void => this.sending.flushNow();

  stop = (stopped: boolean): void => this.sending.stop(stopped);

  /** What the server told another tab of this person. */
  hear = ({ process, field, value, version }: News): void => {
    this.confirm({ process, field }, value ?? undefined, version);
    this.queue.rebase({ process, field }, version);
    this.tell();
  };

  /** Draws anew: another tab may have changed the queue. */
  tell = (): void => {
    this.shown = this.look();
    for (const listener of this.listeners) listener();
  };

  /** How many changes would be lost with this page, since this machine could not keep them. */
  unkept = (): number => this.means.waiting.unkept();

  private walk(found: Walked | undefined, to: "before" | "after"): Walked | undefined {
    if (found === undefined) return undefined;
    this.trail = found.trail;
    for (const step of found.steps) this.write(step, step[to]);
    this.sending.schedule(0);
    return found;
  }

  private write(place: Place, value: FieldValue | undefined): void {
    for (const { change } of this.queue.chain(place).filter(({ change }) => this.sending.refused.has(change)))
      this.discard(change);
    this.queue.add(place, value, this.confirmed[place.process]?.versions[place.field] ?? 0);
  }

  private valueOf = ({ process, field }: Place): FieldValue | undefined =>
    readField(this.shown.answers[process], field);

  private confirm = ({ process, field }: Place, value: FieldValue | undefined, version: number): void => {
    this.confirmed = withField(this.confirmed, process, field, value, version);
  };

  private look(): Snapshot {
    const { saving, refused, locked } = this.sending;
    const unsent = this.queue.all();
    const answers = answersOf(this.confirmed);
    for (const { process, field, value } of locked === null ? unsent : [])
      if (this.confirmed[process]) answers[process] = writeField(answers[process], field, value ?? undefined);
    const conflicts = this.sending.conflicts.flatMap((it) => {
      const mine = this.queue.chain(it).at(-1);
      return mine === undefined ? [] : [{ ...it, mine: mine.value ?? undefined }];
    });
    const kept = unsent
      .filter(({ change }) => locked !== null || refused.has(change))
      .map((it) => ({ unsent: it, why: refused.get(it.change) ?? locked ?? "" }));
    const stands = saving.kind === "saved" && conflicts.length > 0 ? { kind: "conflict" as const } : saving;
    return { answers, saving: stands, unsent: unsent.length, locked, conflicts, kept, ...this.trail };
  }
}

/** What is typed rather than chosen. */
function isTyped(field: Field): boolean {
  const kind = fieldKind(field);
  return kind === "text" || kind === "name";
}
