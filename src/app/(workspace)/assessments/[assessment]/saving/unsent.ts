import type { Field, FieldValue } from "@/domain/oism3/field";
import type { Seal } from "./seal";

/**
 * A change that the server has not confirmed yet. `version` is the field's version it was made at. Once it was tried it
 * never changes again: the server may have it already and will know it by its name.
 */
export type Unsent = {
  change: string;
  process: string;
  field: Field;
  value: FieldValue | null;
  version: number;
  at: number;
  tried: boolean;
};

/** Where unsent changes wait. They outlive the page, and belong to one person and one assessment. */
export type Waiting = {
  /** The oldest first, whichever tab wrote them. */
  all: () => Unsent[];
  put: (unsent: Unsent) => void;
  drop: (change: string) => void;
  /** How many fields would be lost with this page, because this machine could not keep them. */
  unkept: () => number;
};

/**
 * One entry per change, read afresh every time: the tabs of one person share one queue. Whose and of which assessment an
 * entry is stands in its name; what it says is sealed. Without a seal it waits in this page alone.
 */
export function waitingFor(
  personId: string,
  assessmentId: string,
  storage: Storage | null,
  seal: Seal | null,
): Waiting {
  const prefix = `${unsentOf(personId)}${assessmentId}/`;
  const held = new Map<string, Unsent>();
  const kept = () =>
    keysOf(storage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => read(storage, key, seal) ?? []);
  return {
    all: () => [...kept(), ...held.values()].sort((a, b) => a.at - b.at || (a.change < b.change ? -1 : 1)),
    put: (unsent) => {
      if (write(storage, `${prefix}${unsent.change}`, unsent, seal)) held.delete(unsent.change);
      else held.set(unsent.change, unsent);
    },
    drop: (change) => {
      held.delete(change);
      storage?.removeItem(`${prefix}${change}`);
    },
    unkept: () => fieldsOf([...held.values()]),
  };
}

/**
 * The assessments for which changes of this person wait on this machine, each with how many fields they are about: one
 * that was tried and one that was made behind it are one change to whoever made them.
 */
export function unsentByAssessment(
  personId: string,
  storage: Storage | null,
  seal: Seal | null,
): ReadonlyMap<string, number> {
  const waiting = new Map<string, Unsent[]>();
  for (const key of keysOfPerson(personId, storage)) {
    const unsent = read(storage, key, seal);
    const assessment = key.slice(unsentOf(personId).length).split("/")[0] ?? "";
    if (unsent !== null) waiting.set(assessment, [...(waiting.get(assessment) ?? []), unsent]);
  }
  return new Map([...waiting].map(([assessment, unsent]) => [assessment, fieldsOf(unsent)]));
}

/** What waits here for this person and opens under none of their keys: it was broken, or sealed under a lost secret. */
export const unopened = (personId: string, storage: Storage | null, seal: Seal | null): string[] =>
  seal === null
    ? []
    : keysOfPerson(personId, storage).filter((key) => isSealed(storage, key) && !read(storage, key, seal));

/** Lets go of what does not open, and of nothing else. */
export function discardUnopened(personId: string, storage: Storage | null, seal: Seal | null): void {
  for (const key of unopened(personId, storage, seal)) storage?.removeItem(key);
}

/** Seals what an older version of the product left here in clear. What the disk does not take stays as it was. */
export function sealClear(personId: string, storage: Storage | null, seal: Seal): void {
  for (const key of keysOfPerson(personId, storage).filter((it) => !isSealed(storage, it)))
    try {
      storage?.setItem(key, seal.close(storage.getItem(key) ?? "", key));
    } catch {
      // It is still sent from here, and let go then.
    }
}

/** Forgets every change of this person that waits on this machine. */
export function discardUnsent(personId: string, storage: Storage | null): void {
  for (const key of keysOfPerson(personId, storage)) storage?.removeItem(key);
}

/** This machine's storage; while the server draws the page, and where a browser forbids it, none. */
export function keptOn(): Storage | null {
  try {
    return typeof window === "undefined" ? null : window.localStorage;
  } catch {
    return null;
  }
}

/** The same for what this tab alone needs to know. */
export function keptInTab(): Storage | null {
  try {
    return typeof window === "undefined" ? null : window.sessionStorage;
  } catch {
    return null;
  }
}

export const unsentOf = (personId: string) => `plumbline/unsent/${personId}/`;

const fieldsOf = (unsent: readonly Unsent[]) =>
  new Set(unsent.map(({ process, field }) => `${process} ${field}`)).size;

const keysOfPerson = (personId: string, storage: Storage | null): string[] =>
  keysOf(storage).filter((name) => name.startsWith(unsentOf(personId)));

const keysOf = (storage: Storage | null): string[] =>
  Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? "");

/** What lies here in clear is an object in JSON. */
const isSealed = (storage: Storage | null, key: string): boolean => !storage?.getItem(key)?.startsWith("{");

function read(storage: Storage | null, key: string, seal: Seal | null): Unsent | null {
  try {
    const raw = storage?.getItem(key) ?? "";
    const kept = JSON.parse((isSealed(storage, key) ? seal?.open(raw, key) : raw) ?? "null");
    return typeof kept?.change === "string" && key.endsWith(kept.change) ? kept : null;
  } catch {
    return null;
  }
}

/** Whether the disk took it. Where it is full, the change waits in this page alone. */
function write(storage: Storage | null, key: string, unsent: Unsent, seal: Seal | null): boolean {
  if (seal === null) return false;
  try {
    storage?.setItem(key, seal.close(JSON.stringify(unsent), key));
    return storage !== null;
  } catch {
    storage?.removeItem(key);
    return false;
  }
}
