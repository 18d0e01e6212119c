import "server-only";
import { hash, verify } from "@node-rs/argon2";

/** The hash to store: argon2id, 19 MiB, two passes (OWASP Password Storage Cheat Sheet). */
export const hashPassword = (password: string): Promise<string> => inTurn(() => hash(password, cost));

/** Whether the password fits. Without a stored hash it takes as long and says no. */
export async function fits(password: string, stored: string | undefined): Promise<boolean> {
  const verified = await inTurn(async () => verify(stored ?? (await decoy), password, cost));
  return stored !== undefined && verified;
}

const cost = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;
const decoy = hash("nobody has this password", cost);

/** At most four at once, so that a flood of sign-ins leaves the machine room to serve others. */
const places = 4;
let busy = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  while (busy >= places) await new Promise<void>((go) => waiting.push(go));
  busy += 1;
  try {
    return await work();
  } finally {
    busy -= 1;
    waiting.shift()?.();
  }
}
