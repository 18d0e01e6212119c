import type { Database } from "@/server/machine/database";
import type { Ground } from "./ground";
import type { Generator } from "./job";
import type { Server } from "./servers";

/** How long and how often is measured: each pair in turn, `rounds` times, `seconds` long each. */
export type Pace = {
  rounds: number;
  seconds: number;
  /** One after the other, where the time of one is asked for. */
  asked: number;
  /** Seconds at an even rate, and how often. */
  steady: number;
  again: number;
  /** Before memory is looked at, and before it is looked at again; whether it has come to its size by then. */
  requests: number;
  further: number;
  settles: boolean;
  /** How many assessments the database grows to. */
  grown: number;
};

export const paces = {
  full: {
    ...{ rounds: 5, seconds: 8, asked: 200, steady: 30, again: 3 },
    ...{ requests: 10_000, further: 50_000, settles: true, grown: 100_000 },
  },
  quick: {
    ...{ rounds: 2, seconds: 1, asked: 10, steady: 3, again: 1 },
    ...{ requests: 300, further: 300, settles: false, grown: 2_000 },
  },
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
