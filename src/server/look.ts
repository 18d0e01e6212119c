import "server-only";

/** Begins a transaction that reaches so far, hands it over, and ends it once the promise given for it is kept. */
type Begin<Tx, Scope> = (scope: Scope, hold: (tx: Tx) => Promise<void>) => Promise<unknown>;

/**
 * What is drawn for one request asks one question after the other. A look puts those that reach equally far into one transaction,
 * which only reads: begun with the first, and ended when nothing more has been asked for a moment.
 */
export class Look<Tx, Scope> {
  readonly #begin: Begin<Tx, Scope>;
  #held: { scope: string; tx: Promise<Tx>; end: () => void } | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #asking = 0;

  constructor(begin: Begin<Tx, Scope>) {
    this.#begin = begin;
  }

  /** Asks when it is its turn: a transaction is one connection, and takes one question at a time. */
  ask<T>(scope: Scope, question: (tx: Tx) => Promise<T>): Promise<T> {
    this.#asking += 1;
    const answer = this.#turn.then(() => this.#answer(scope, question));
    this.#turn = answer.catch(() => undefined);
    return answer;
  }

  async #answer<T>(scope: Scope, question: (tx: Tx) => Promise<T>): Promise<T> {
    try {
      return await question(await this.#open(scope));
    } catch (fault) {
      // What failed may have spoiled the transaction for whoever asks next.
      this.#end();
      throw fault;
    } finally {
      this.#asking -= 1;
      this.#endWhenIdle(patience);
    }
  }

  #open(scope: Scope): Promise<Tx> {
    const reaches = JSON.stringify(scope);
    if (this.#held?.scope === reaches) return this.#held.tx;
    this.#end();
    const over = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<Tx>();
    this.#begin(scope, (tx) => {
      begun.resolve(tx);
      return over.promise;
      // A transaction that could not end has given its answers.
    }).catch(begun.reject);
    this.#held = { scope: reaches, tx: begun.promise, end: over.resolve };
    return begun.promise;
  }

  /** The next question follows at once, or after a turn or two of drawing: it is not worth a connection to wait for any longer. */
  #endWhenIdle(turns: number): void {
    if (this.#asking > 0) return;
    if (turns === 0) this.#end();
    else setImmediate(() => this.#endWhenIdle(turns - 1));
  }

  #end(): void {
    this.#held?.end();
    this.#held = null;
  }
}

const patience = 3;
