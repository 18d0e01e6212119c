import type { Obstacle, ObstacleCode } from "@/server/machine/obstacle";

/** What the operator reads when the machine room cannot go on: one line that says what to do. */
export const inWords = ({ code, params }: Obstacle): string =>
  sentences[code](params).replaceAll(/\s+/g, " ").trim();

type Params = Obstacle["params"];

const sentences: Record<ObstacleCode, (params: Params) => string> = {
  "already-running": ({ address, process }) =>
    `Plumbline already runs on this data folder, at ${address} (process ${process}): open it there, or stop it first.`,
  "app-role-too-strong": ({ role, why }) =>
    `DATABASE_URL signs in as ${role}, which ${why === "owns" ? "owns the tables" : "is a superuser or bypasses row level security"}: name a role that is neither, or organisations would see each other.`,
  "backup-damaged": ({ what }) => `The backup is damaged (${what}): nothing was changed; take another one.`,
  "backup-newer": ({ what }) =>
    `The backup was made by a newer version (${what}): restore it with that version, or update first.`,
  "backup-not-opened": () =>
    `The backup does not open with these words or this key: name those it was sealed with.`,
  "backup-role-missing": () =>
    `Setting DATABASE_BACKUP_URL is missing: on a server of your own, name a role that may read everything (create role plumbline_backup login bypassrls password '…'; grant pg_read_all_data to plumbline_backup).`,
  "backup-role-too-weak": ({ role }) =>
    `DATABASE_BACKUP_URL signs in as ${role}, which sees no organisation's rows: give that role bypassrls and membership in pg_read_all_data.`,
  "backup-sealed": () =>
    `The backup is sealed: name the file with its words (--passphrase-file FILE) or its key (--identity-file FILE).`,
  "backup-unreadable": ({ file }) =>
    `${file} is not there, cannot be read, or is no backup: name a file that npm run backup wrote.`,
  "data-folder-closed": ({ folder, reason }) =>
    `The data folder ${folder} cannot be used (${reason}): give this user access, or name another folder in PLUMBLINE_DATA.`,
  "database-demonstrated": () =>
    "HOST reaches beyond this machine, and the database holds the demonstration, whose passwords were printed: name another database, or start on this machine alone and delete it.",
  "database-not-for-platform": ({ package: name }) =>
    `No PostgreSQL comes with this platform (${name}): set DATABASE_URL and DATABASE_OWNER_URL to a server of your own.`,
  "database-not-started": ({ log, last }) =>
    `PostgreSQL did not start: see ${log}, which ends with "${last}".`,
  "database-unreachable": ({ server, reason }) =>
    `The database at ${server} cannot be reached (${reason}): start it, or correct DATABASE_URL and DATABASE_OWNER_URL.`,
  "keys-unreadable": ({ file }) =>
    `The secrets in ${file} cannot be read: restore the file from a backup; without it the database beside it stays closed.`,
  "migration-edited": ({ migration }) =>
    `Migration ${migration} has been changed since it was applied to this database: restore it, and put the change into a new one.`,
  "migration-failed": ({ migration, reason }) =>
    `Migration ${migration} failed and was undone (${reason}): correct it, then start again.`,
  "migration-unknown": ({ migration }) =>
    `This database was made by a newer version (it has ${migration}): run that version, or restore a backup.`,
  "no-unprivileged-user": ({ user }) =>
    `PostgreSQL does not run as root, and no user ${user} could be made for it: create that user, or start as another than root.`,
  "port-in-use": ({ port }) =>
    `Port ${port} is in use: stop what listens there, or choose another with npm start -- --port NUMBER.`,
  "restore-not-empty": ({ database }) =>
    `The database ${database} holds organisations already, and a restore replaces nothing: name an empty data folder in PLUMBLINE_DATA, or an empty database.`,
  setting: ({ line }) => line ?? "",
  "web-server-ended": () => "The web server ended by itself: its last words are above.",
};
