/** One change of one field as its writer sends it, however often. */
export type Sent = { change: string; process: string; field: string; value: string; version: number };

/** What a writer was told other than that its change is saved; no status where nobody answered. */
export type Told = { status: number | undefined; headers: Headers | undefined; body: string; at: number };

/** What was sent, what of it was acknowledged, and what else was said; kept outside of what is made to fail. */
export type Ledger = {
  sent: Map<string, Sent>;
  acknowledged: Map<string, Sent & { at: number; began: number }>;
  /** At which version each answer stands, for whoever writes on. */
  versions: Map<string, number>;
  told: Told[];
};

export const openLedger = (): Ledger => ({
  sent: new Map(),
  acknowledged: new Map(),
  versions: new Map(),
  told: [],
});

/** Waits until so many changes begun since a moment were acknowledged. */
export async function saved(ledger: Ledger, since: number, many = 12): Promise<void> {
  const until = performance.now() + 90_000;
  while ([...ledger.acknowledged.values()].filter(({ began }) => began >= since).length < many) {
    if (performance.now() > until)
      throw new Error(
        `Nothing is saved any more; what was told last: ${JSON.stringify(ledger.told.slice(-2))}`,
      );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** For how many milliseconds, at the longest, nothing was acknowledged between a moment and the present. */
export function silence(ledger: Ledger, since: number): number {
  const late = [...ledger.acknowledged.values()].map(({ at }) => at).filter((at) => at >= since);
  const moments = [since, ...late.sort((one, other) => one - other)];
  return Math.round(Math.max(...moments.slice(1).map((at, index) => at - (moments[index] ?? at))));
}
