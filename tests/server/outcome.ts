import { Refusal } from "@/domain/refusal";

/** How several attempts at once ended: what was done, and why the others were refused. Anything else is a bug. */
export async function together<T>(
  attempts: readonly Promise<T>[],
): Promise<{ done: T[]; refused: Refusal[] }> {
  const settled = await Promise.allSettled(attempts);
  const done = settled.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
  const refused = settled.flatMap((one) => (one.status === "rejected" ? [refusalOf(one.reason)] : []));
  return { done, refused };
}

/** The refusal that an attempt ends in. */
export async function refusal(attempt: Promise<unknown>): Promise<Refusal> {
  const { refused } = await together([attempt]);
  const [first] = refused;
  if (first === undefined) throw new Error("It was not refused.");
  return first;
}

function refusalOf(reason: unknown): Refusal {
  if (reason instanceof Refusal) return reason;
  throw reason;
}
