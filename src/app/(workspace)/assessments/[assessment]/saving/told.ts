import type { News } from "./answer-state";

/** How much of what the server told is remembered: a reload needs the last few moments. */
const most = 20;

/**
 * What the server told this tab last. A page may be drawn just before a save arrives and shown just after: without
 * this it would show the older value, and have nothing left to send.
 */
export function toldLast(name: string, storage: Storage | null): News[] {
  try {
    const told: unknown = JSON.parse(storage?.getItem(keyOf(name)) ?? "[]");
    return Array.isArray(told) ? told : [];
  } catch {
    return [];
  }
}

/** Remembers it for the next page of this tab. A full disk costs only that. */
export function rememberTold(name: string, storage: Storage | null, news: News): void {
  const others = toldLast(name, storage).filter(
    (it) => it.process !== news.process || it.field !== news.field,
  );
  try {
    storage?.setItem(keyOf(name), JSON.stringify([...others, news].slice(-most)));
  } catch {
    // The next page shows what the server drew.
  }
}

const keyOf = (name: string) => `told/${name}`;
