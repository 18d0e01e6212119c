/** What the browser of a test holds. */
export const jar = new Map<string, string>();

/** The browser's cookies, where next/headers would find those of a request: a test's only stand-in for the framework. */
export async function cookies() {
  const held = new Map(jar);
  return {
    get: (name: string) => (held.has(name) ? { name, value: held.get(name) } : undefined),
    set: (name: string, value: string) => void jar.set(name, value),
  };
}

/** What it sends besides. */
export const sent = new Headers({ host: "127.0.0.1:3000" });
export const headers = async () => new Headers(sent);
