/** How the session stands, as the server says. */
export type Standing =
  | { kind: "lasts"; personId: string; name: string; left: number }
  | { kind: "over" }
  | { kind: "unreachable" };

/** What the reader has to know of it. */
export type Watched =
  | { kind: "on" }
  | { kind: "ending"; endsAt: number; prolonged: boolean }
  | { kind: "over" }
  | { kind: "other"; name: string };

export type WatchMeans = {
  /** Asks without prolonging. */
  ask: () => Promise<Standing>;
  /** Asks and prolongs. */
  prolong: () => Promise<Standing>;
  now: () => number;
  later: (work: () => void, milliseconds: number) => () => void;
};

/** How long before its end a session warns, and how soon an unreachable server is asked again, in milliseconds. */
const warning = 5 * 60_000;
const again = 30_000;

/** Watches the end of a session come: warns in time, prolongs it on request, and notices when somebody else is in. */
export class SessionWatch {
  private state: Watched = { kind: "on" };
  private readonly listeners = new Set<() => void>();
  private cancel: () => void = () => {};

  constructor(
    private readonly personId: string,
    private readonly means: WatchMeans,
  ) {}

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  standing = (): Watched => this.state;

  /** Begins with what the page was drawn with: how long the session still lasts, in milliseconds. */
  begin = (left: number): void => this.plan(left, false);

  end = (): void => this.cancel();

  /** Asks the server anew: a request was refused, or the page comes back into view. */
  look = async (): Promise<void> => this.take(await this.means.ask(), false);

  stay = async (): Promise<void> => this.take(await this.means.prolong(), true);

  private take(standing: Standing, prolonged: boolean): void {
    if (standing.kind === "unreachable") this.askLater(again);
    else if (standing.kind === "over") this.say({ kind: "over" });
    else if (standing.personId !== this.personId) this.say({ kind: "other", name: standing.name });
    else this.plan(standing.left, prolonged);
  }

  private plan(left: number, prolonged: boolean): void {
    const ending = left <= warning;
    this.askLater(ending ? left + 1_000 : left - warning);
    this.say(ending ? { kind: "ending", endsAt: this.means.now() + left, prolonged } : { kind: "on" });
  }

  private askLater(milliseconds: number): void {
    this.cancel();
    this.cancel = this.means.later(() => void this.look(), milliseconds);
  }

  private say(state: Watched): void {
    const same = state.kind === this.state.kind && state.kind !== "ending";
    if (same) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
