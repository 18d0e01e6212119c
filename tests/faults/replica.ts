import { cpSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "vitest";
import { openCluster } from "@/server/machine/cluster";
import { connected } from "@/server/machine/connection";
import { readKeys } from "@/server/machine/keys";
import { findPostmaster } from "@/server/machine/postmaster";

/** A PostgreSQL that follows another, and can take its place. */
export type Replica = {
  port: number;
  /** Takes in nothing more of what the first one writes, or goes on to. */
  standStill(isStill: boolean): Promise<void>;
  promote(): Promise<void>;
  stop(): void;
};

/**
 * Lets a second PostgreSQL follow the one of a data folder, as deploy/replica.md says, with a copy of its files in place of
 * pg_basebackup, which the embedded server lacks. From then on the first acknowledges only what the second has written too.
 */
export async function follow(primary: string, folder: string, where: number): Promise<Replica> {
  const { superuser } = readKeys(primary);
  const { port = 0 } = findPostmaster(join(primary, "postgres")) ?? {};
  const at = (its: number) => `postgresql://postgres:${superuser}@127.0.0.1:${its}/plumbline`;
  const data = join(folder, "postgres");
  return connected(at(port), async (client) => {
    await client.query("select pg_backup_start('replica', true)");
    cpSync(join(primary, "postgres"), data, { recursive: true, filter: isCopied });
    const { rows } = await client.query<{ labelfile: string }>("select labelfile from pg_backup_stop(false)");
    writeFileSync(join(data, "backup_label"), rows[0]?.labelfile ?? "");
    writeFileSync(join(data, "standby.signal"), "");
    const from = `host=127.0.0.1 port=${port} user=postgres password=${superuser} application_name=second`;
    writeFileSync(join(data, "postgresql.auto.conf"), `primary_conninfo = '${from}'\n`);
    const cluster = await openCluster(folder, superuser, { port: where });
    await client.query("alter system set synchronous_standby_names = 'second'");
    await client.query("select pg_reload_conf()");
    const state = "select state, sync_state from pg_stat_replication";
    await expect
      .poll(async () => (await client.query(state)).rows, { timeout: 20_000 })
      .toEqual([{ state: "streaming", sync_state: "sync" }]);
    const tell = (what: string) =>
      connected(at(cluster.port), async (second) => void (await second.query(`select ${what}()`)));
    return {
      port: cluster.port,
      standStill: (isStill) => tell(isStill ? "pg_wal_replay_pause" : "pg_wal_replay_resume"),
      promote: () => tell("pg_promote"),
      stop: cluster.stop,
    };
  });
}

// What tells of the running server is the first one's alone; the journal's files come over the line.
const isCopied = (from: string) =>
  !/postmaster\.(pid|opts)$/.test(from) && !/pg_wal\/[0-9A-F]{24}$/.test(from);
