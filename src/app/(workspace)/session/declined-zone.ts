const watchers = new Set<() => void>();
/** Where the browser keeps nothing, the answer holds for as long as the page lives. */
const inPage = new Set<string>();

/** Whether this person has said on this machine that they do not read in this zone. */
export function isDeclined(personId: string, zone: string): boolean {
  const key = keyOf(personId, zone);
  try {
    return inPage.has(key) || window.localStorage.getItem(key) !== null;
  } catch {
    return inPage.has(key);
  }
}

export function declineZone(personId: string, zone: string): void {
  const key = keyOf(personId, zone);
  inPage.add(key);
  try {
    window.localStorage.setItem(key, "declined");
  } catch {
    // Asked again on the next visit.
  }
  for (const watcher of watchers) watcher();
}

export function watchDeclined(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

const keyOf = (personId: string, zone: string) => `plumbline/zone/${personId}/${zone}`;
