import "server-only";
import type { Readable } from "node:stream";

/** Bytes from the first to the last that is wanted, both counted from 0 and both included. */
export type ByteRange = { readonly start: number; readonly end: number };

/** Bytes that have arrived whole on this machine and are not yet kept. Whoever stages discards. */
export type Staged = {
  readonly path: string;
  readonly size: number;
  readonly sha256: string;
  /** Reads them from the beginning. */
  read(): Readable;
  /** The same as a Blob, which reads only where it is asked to. */
  blob(): Promise<Blob>;
  /** Forgets them. Twice is no fault, and neither is having kept them. */
  discard(): Promise<void>;
};

export type Kept = { readonly key: string; readonly since: Date };

/** Where files are kept for good. A key names its contents, so that whatever is put under it is the same. */
export type Store = {
  /** Keeps what was staged, safe against a loss of power once it returns; what was staged may be gone then. */
  put(key: string, staged: Staged): Promise<void>;
  has(key: string): Promise<boolean>;
  /** Throws a Missing where there is nothing under the key. */
  read(key: string, range?: ByteRange): Promise<Readable>;
  /** What is kept directly under a prefix ("organisation/"), and since when. */
  list(prefix: string): AsyncIterable<Kept>;
  /** Nothing under the key is no fault. */
  remove(key: string): Promise<void>;
};

/** A file that ought to be there is not. */
export class Missing extends Error {
  constructor(key: string) {
    super(`Nothing is stored under ${key}`);
    this.name = "Missing";
  }
}
