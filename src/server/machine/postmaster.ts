import "server-only";
import { execFileSync } from "node:child_process";
import { readFileSync, realpathSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Client, DatabaseError } from "pg";
import { isGoingDown } from "./connection";

/** What PostgreSQL says of itself in its data folder while it runs. */
export type Postmaster = { pid: number; port: number };

/** The server that runs on a data folder, whoever started it; a file that a dead one left behind is cleared away. */
export function findPostmaster(data: string): Postmaster | undefined {
  const file = join(data, "postmaster.pid");
  const [pid = "", , , port = ""] = linesOf(file);
  if (pid === "") return undefined;
  if (isPostgres(Number(pid))) return { pid: Number(pid), port: Number(port) };
  // After a restart of the machine or the container the number may belong to some other program,
  // and PostgreSQL would refuse to start because of it.
  rmSync(file, { force: true });
  return undefined;
}

/**
 * Whether the server at a port is the one that runs on this data folder, and lets us in; "soon" where it is on its way up, or down,
 * by itself; "silent" where nobody answers, or whoever did is ended with all the others before saying so.
 */
export async function answers(data: string, url: string): Promise<"yes" | "soon" | "silent" | "no"> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("show data_directory");
    return rows[0]?.data_directory === realpathSync(data) ? "yes" : "no";
  } catch (error) {
    if (isGoingDown(error)) return "soon";
    return error instanceof DatabaseError ? "no" : "silent";
  } finally {
    await client.end();
  }
}

function linesOf(file: string): string[] {
  try {
    return readFileSync(file, "utf8").split("\n");
  } catch {
    return [];
  }
}

// One that has ended but was not asked after by its parent still has a number and a name.
function isPostgres(pid: number): boolean {
  try {
    const [, name = "", state = ""] = /\((.*)\) (\w)/.exec(readFileSync(`/proc/${pid}/stat`, "utf8")) ?? [];
    return name.includes("postgres") && state !== "Z";
  } catch {
    return psSaysPostgres(pid);
  }
}

// macOS has no /proc.
function psSaysPostgres(pid: number): boolean {
  try {
    return /^[^Z].*postgres/.test(
      execFileSync("ps", ["-o", "stat=,comm=", "-p", `${pid}`], { encoding: "utf8" }),
    );
  } catch {
    return false;
  }
}
