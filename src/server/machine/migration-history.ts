import "server-only";
import type { MigrationList } from "@prisma/schema-engine-wasm";
import type { Client } from "pg";
import { checksumOf } from "../digests";

/**
 * Whether the database has exactly these migrations behind it, each as it stands here and none of them failed: then Prisma's
 * engine, which takes longer to load than all else that a start does, is not needed to say so.
 */
export async function isInStep(owner: Client, { migrationDirectories }: MigrationList): Promise<boolean> {
  const { rows } = await owner.query<{ made: boolean }>(
    "select to_regclass('_prisma_migrations') is not null as made",
  );
  if (rows[0]?.made !== true) return false;
  const applied = await owner.query<{ name: string; checksum: string; whole: boolean }>(
    `select migration_name as name, checksum, finished_at is not null as whole
     from _prisma_migrations where rolled_back_at is null order by 1`,
  );
  const here = migrationDirectories.map(({ path, migrationFile: { content } }) =>
    content.tag === "ok" ? `${path} ${checksumOf(content.value)} true` : "",
  );
  const there = applied.rows.map(({ name, checksum, whole }) => `${name} ${checksum} ${whole}`);
  return here.sort().join("\n") === there.sort().join("\n");
}
