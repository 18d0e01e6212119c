import type { Field, FieldValue } from "@/domain/oism3/field";

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

/** One entry per change, read afresh every time: the tabs of one person share one queue. */
export function waitingFor(personId: string, assessmentId: string, storage: Storage | null): Waiting {
  const prefix = `${unsentOf(personId)}${assessmentId}/`;
  const held = new Map<string, Unsent>();
  const kept = () =>
    keysOf(storage)
      .filter((key) => key.startsWith(prefix))
      .flatMap((key) => read(storage, key) ?? []);
  return {
    all: () => [...kept(), ...held.values()].sort((a, b) => a.at - b.at || (a.change < b.change ? -1 : 1)),
    put: (unsent) => {
      if (write(storage, `${prefix}${unsent.change}`, unsent)) held.delete(unsent.change);
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
export function unsentByAssessment(personId: string, storage: Storage | null): ReadonlyMap<string, number> {
  const waiting = new Map<string, Unsent[]>();
  for (const key of keysOf(storage).filter((name) => name.startsWith(unsentOf(personId)))) {
    const assessment = key.slice(unsentOf(personId).length).split("/")[0] ?? "";
    waiting.set(assessment, [...(waiting.get(assessment) ?? []), ...[read(storage, key) ?? []].flat()]);
  }
  return new Map([...waiting].map(([assessment, unsent]) => [assessment, fieldsOf(unsent)]));
}

/** Forgets every change of this person that waits on this machine. */
export function discardUnsent(personId: string, storage: Storage | null): void {
  for (const key of keysOf(storage).filter((name) => name.startsWith(unsentOf(personId))))
    storage?.removeItem(key);
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

const keysOf = (storage: Storage | null): string[] =>
  Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? "");

function read(storage: Storage | null, key: string): Unsent | null {
  try {
    const kept = JSON.parse(storage?.getItem(key) ?? "null");
    return typeof kept?.change === "string" && key.endsWith(kept.change) ? kept : null;
  } catch {
    return null;
  }
}

/** Whether the disk took it. Where it is full, the change waits in this page alone. */
function write(storage: Storage | null, key: string, unsent: Unsent): boolean {
  try {
    storage?.setItem(key, JSON.stringify(unsent));
    return storage !== null;
  } catch {
    storage?.removeItem(key);
    return false;
  }
}
