import { type Seal, sealUnder } from "./seal";
import { forgetTold } from "./told";
import { keptInTab, keptOn, sealClear } from "./unsent";

const seals = new Map<string, Seal>();

/** Takes the keys that the server handed to this page: they live in its memory alone. What lay here in clear is sealed. */
export function takeKeys(personId: string, keys: readonly string[]): void {
  if (typeof window === "undefined" || seals.has(personId)) return;
  const seal = sealUnder(keys);
  if (seal === null) return;
  seals.set(personId, seal);
  sealClear(personId, keptOn(), seal);
  forgetTold(keptInTab());
}

/** The page of this person is gone: what they left here opens no more until they are handed their keys again. */
export const dropKeys = (personId: string): void => void seals.delete(personId);

export const sealOf = (personId: string): Seal | null => seals.get(personId) ?? null;
