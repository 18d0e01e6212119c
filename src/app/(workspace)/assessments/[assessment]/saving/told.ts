import type { News } from "./answer-state";
import type { Seal } from "./seal";

/** How much of what the server told is remembered: a reload needs the last few moments. */
const most = 20;

/**
 * What the server told this tab last. A page may be drawn just before a save arrives and shown just after: without
 * this it would show the older value, and have nothing left to send.
 */
export function toldLast(name: string, storage: Storage | null, seal: Seal | null): News[] {
  try {
    const told: unknown = JSON.parse(seal?.open(storage?.getItem(keyOf(name)) ?? "", keyOf(name)) ?? "[]");
    return Array.isArray(told) ? told : [];
  } catch {
    return [];
  }
}

/** Remembers it, sealed, for the next page of this tab. A full disk costs only that. */
export function rememberTold(name: string, storage: Storage | null, seal: Seal | null, news: News): void {
  if (seal === null) return;
  const others = toldLast(name, storage, seal).filter(
    (it) => it.process !== news.process || it.field !== news.field,
  );
  try {
    storage?.setItem(keyOf(name), seal.close(JSON.stringify([...others, news].slice(-most)), keyOf(name)));
  } catch {
    // The next page shows what the server drew.
  }
}

/** Lets go of what an older version of the product remembered in clear. */
export function forgetTold(storage: Storage | null): void {
  const names = Array.from({ length: storage?.length ?? 0 }, (_, index) => storage?.key(index) ?? "");
  for (const name of names.filter((it) => it.startsWith(keyOf("")) && storage?.getItem(it)?.startsWith("[")))
    storage?.removeItem(name);
}

const keyOf = (name: string) => `told/${name}`;
