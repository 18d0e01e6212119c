import type { Field, FieldValue } from "@/domain/oism3/field";

/** A change that the server has not confirmed yet. `version` is the field's version it was made at. */
export type Unsent = {
  change: string;
  process: string;
  field: Field;
  value: FieldValue | null;
  version: number;
  at: number;
};

/** Where unsent changes wait. They outlive the page, and belong to one person and one assessment. */
export type Waiting = {
  all: () => Unsent[];
  put: (unsent: Unsent) => void;
  drop: (unsent: Unsent) => void;
};

/** One entry per field, so that two tabs never overwrite each other's list, nor drop what the other just wrote. */
export function waitingFor(personId: string, assessmentId: string, storage: Storage | null): Waiting {
  const prefix = `plumbline/unsent/${personId}/${assessmentId}/`;
  const keyOf = ({ process, field }: Pick<Unsent, "process" | "field">) => `${prefix}${process}/${field}`;
  const held = new Map<string, Unsent>();
  for (const key of Object.keys(storage ?? {}).filter((name) => name.startsWith(prefix))) {
    const kept = read(storage?.getItem(key));
    if (kept !== null) held.set(key, kept);
  }
  return {
    all: () => [...held.values()].sort((a, b) => a.at - b.at),
    put: (unsent) => {
      held.set(keyOf(unsent), unsent);
      write(storage, keyOf(unsent), JSON.stringify(unsent));
    },
    drop: (unsent) => {
      held.delete(keyOf(unsent));
      if (read(storage?.getItem(keyOf(unsent)))?.change === unsent.change) storage?.removeItem(keyOf(unsent));
    },
  };
}

function read(text: string | null | undefined): Unsent | null {
  try {
    const kept = JSON.parse(text ?? "null");
    return typeof kept?.change === "string" ? kept : null;
  } catch {
    return null;
  }
}

/** A full disk loses only the copy: the change itself is still sent. */
function write(storage: Storage | null, key: string, text: string): void {
  try {
    storage?.setItem(key, text);
  } catch {
    // The change stays in memory until it is sent.
  }
}
