import "server-only";

/** Why the machine room cannot go on. `src/ops/wording.ts` has the sentence an operator reads for each. */
export type ObstacleCode =
  | "already-running"
  | "app-role-too-strong"
  | "backup-damaged"
  | "backup-newer"
  | "backup-not-opened"
  | "backup-role-missing"
  | "backup-role-too-weak"
  | "backup-sealed"
  | "backup-unreadable"
  | "data-folder-closed"
  | "database-demonstrated"
  | "database-not-for-platform"
  | "database-not-started"
  | "database-unreachable"
  | "migration-edited"
  | "migration-failed"
  | "migration-unknown"
  | "no-unprivileged-user"
  | "port-in-use"
  | "restore-not-empty"
  | "setting"
  | "web-server-ended"
  | "keys-unreadable";

/** Something only the operator can put right: told in one line, without a stack. */
export class Obstacle extends Error {
  constructor(
    readonly code: ObstacleCode,
    readonly params: Readonly<Record<string, string>> = {},
  ) {
    super(`${code} ${JSON.stringify(params)}`);
    this.name = "Obstacle";
  }
}
