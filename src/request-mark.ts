/**
 * A word that this process alone knows. The proxy puts it before the id that it gives a request, so that an id which a
 * client made up is told from one of ours.
 */
export function requestMark(): string {
  holder.plumblineRequestMark ??= crypto.randomUUID();
  return holder.plumblineRequestMark;
}

/** Whether an id was given here: the mark stands behind it. */
export const isMarked = (id: string | null): boolean => id?.split(" ")[1] === requestMark();

const holder = globalThis as typeof globalThis & { plumblineRequestMark?: string };
