/**
 * A word that this process alone knows. The proxy puts it before the id that it gives a request, so that an id which a
 * client made up is told from one of ours.
 */
export function requestMark(): string {
  holder.plumblineRequestMark ??= crypto.randomUUID();
  return holder.plumblineRequestMark;
}

const holder = globalThis as typeof globalThis & { plumblineRequestMark?: string };
