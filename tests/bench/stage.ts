import type { Database } from "@/server/machine/database";
import type { Ground } from "./ground";
import type { Generator } from "./job";
import type { Server } from "./servers";

/** How long and how often is measured: each pair in turn, `rounds` times, `seconds` long each. */
export type Pace = { rounds: number; seconds: number; steady: number; requests: number; further: number };

export const paces = {
  full: { rounds: 5, seconds: 8, steady: 30, requests: 10_000, further: 50_000 },
  quick: { rounds: 3, seconds: 2, steady: 8, requests: 1_000, further: 2_000 },
} satisfies Record<string, Pace>;

/** What every measurement works with. */
export type Stage = {
  pace: Pace;
  folder: string;
  database: Database;
  ground: Ground;
  generator: Generator;
  product: Server;
  bareNext: Server;
  bareNode: Server;
};
