import { Pool } from "pg";

// Its address comes by the names that PostgreSQL's own clients know, PGHOST and the like.
const holder = globalThis as typeof globalThis & { barePool?: Pool };

/** As many connections as the product holds. */
export function pool(): Pool {
  holder.barePool ??= new Pool({ max: 10 });
  return holder.barePool;
}
