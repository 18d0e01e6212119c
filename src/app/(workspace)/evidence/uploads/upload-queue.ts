import { type Attempt, isOnItsWay, type Upload, type UploadMeans, type UploadState } from "./upload";

/** How many files travel at once. */
const atOnce = 2;

/** How long a lost connection waits for the next attempt, in milliseconds. */
const waits = [2_000, 5_000, 10_000, 30_000];

/** Files chosen for one item. They wait until the item is there, then travel, and outlast a lost connection. */
export class UploadQueue {
  private shown: readonly Upload[] = [];
  private open = false;
  private failures = 0;
  private cancelWait: (() => void) | null = null;
  private readonly files = new Map<string, File>();
  private readonly attempts = new Map<string, Attempt>();
  private readonly watchers = new Set<() => void>();

  constructor(private readonly means: UploadMeans) {}

  snapshot = (): readonly Upload[] => this.shown;

  subscribe = (watcher: () => void): (() => void) => {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  };

  /** Adds files; what is refused beforehand says why and does not travel. */
  add(files: readonly File[], refuses: (file: File) => string | null): void {
    const added = files.map((file) => {
      const message = refuses(file);
      const state: UploadState =
        message === null ? { kind: "waiting" } : { kind: "refused", message, again: false };
      const upload = { id: this.means.newId(), name: file.name, size: file.size, state };
      if (message === null) this.files.set(upload.id, file);
      return upload;
    });
    this.show([...this.shown, ...added]);
    this.run();
  }

  /** The item is there: what waits may travel. */
  begin(): void {
    this.open = true;
    this.run();
  }

  /** Sends at once what a lost connection or a refusal on the way held up. */
  tryAgain = (): void => this.again(({ state }) => state.kind === "refused" && state.again);

  /** The connection may be back. */
  tryInterrupted = (): void => this.again(() => false);

  /** Breaks a file off and forgets it; nothing of it stays on the server. */
  remove(id: string): void {
    const attempt = this.attempts.get(id);
    this.files.delete(id);
    this.show(this.shown.filter((it) => it.id !== id));
    if (attempt === undefined) return;
    attempt.cancel();
    void attempt.sent.then(() => this.means.takeBack(id)).catch(() => {});
  }

  /** Leaves out what arrived and is shown in its place. */
  forget(present: readonly string[]): void {
    const shown = ({ id, state }: Upload) =>
      state.kind === "done" && state.same === null && present.includes(id);
    if (this.shown.some(shown)) this.show(this.shown.filter((it) => !shown(it)));
  }

  isBusy = (): boolean => this.open && this.shown.some(isOnItsWay);

  private again(refused: (upload: Upload) => boolean): void {
    this.cancelWait?.();
    this.cancelWait = null;
    const goes = (it: Upload) => it.state.kind === "interrupted" || refused(it);
    this.show(this.shown.map((it) => (goes(it) ? { ...it, state: { kind: "waiting" } } : it)));
    this.run();
  }

  private run(): void {
    if (!this.open || this.cancelWait !== null) return;
    for (const { id, state } of this.shown) {
      if (this.attempts.size >= atOnce) return;
      if (state.kind === "waiting") void this.send(id);
    }
  }

  private async send(id: string): Promise<void> {
    const file = this.files.get(id);
    if (file === undefined) return;
    this.put(id, { kind: "sending", sent: 0 });
    const attempt = this.means.send(id, file, (sent) => this.put(id, { kind: "sending", sent }));
    this.attempts.set(id, attempt);
    const sent = await attempt.sent;
    this.attempts.delete(id);
    if (sent.kind === "done") this.files.delete(id);
    if (sent.kind !== "cancelled") this.put(id, sent);
    if (sent.kind === "interrupted") this.wait();
    else this.failures = 0;
    this.run();
  }

  private wait(): void {
    const milliseconds = waits[Math.min(this.failures, waits.length - 1)] ?? 30_000;
    this.failures += 1;
    this.cancelWait ??= this.means.later(this.tryInterrupted, milliseconds);
  }

  private put(id: string, state: UploadState): void {
    this.show(this.shown.map((it) => (it.id === id ? { ...it, state } : it)));
  }

  private show(uploads: readonly Upload[]): void {
    this.shown = uploads;
    for (const watcher of this.watchers) watcher();
  }
}
